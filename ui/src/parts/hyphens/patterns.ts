// Where a word may be parted, by the patterns of its language. They weigh up to half a megabyte, so a language's are
// fetched when a word of it is first too long for its line.

/** Puts a soft hyphen where a word may be parted. */
export type Parting = (word: string) => string;

export const SOFT = '\u00ad';
/** So many letters stand before a hyphen, and behind it. */
const [BEFORE, BEHIND] = [2, 3];

/** By language, or by a language and its country where that makes a difference. */
const PATTERNS: Record<string, () => Promise<{ default: unknown }>> = {
  bg: () => import('hyphen/patterns/bg.js'),
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-gb.js'),
  'en-us': () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  hu: () => import('hyphen/patterns/hu.js'),
  it: () => import('hyphen/patterns/it.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  lv: () => import('hyphen/patterns/lv.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  nn: () => import('hyphen/patterns/nb.js'),
  no: () => import('hyphen/patterns/nb.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sr: () => import('hyphen/patterns/sr-cyrl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/** Nobody knows the patterns of this language: a word stays whole. */
const whole: Parting = (word) => word;
const known = new Map<string, Parting>();
const coming = new Map<string, Promise<void>>();

async function fetched(key: string): Promise<void> {
  const load = PATTERNS[key];
  try {
    if (!load) throw new Error(`no patterns for ${key}`);
    const [{ default: hyphenator }, { default: patterns }] = await Promise.all([import('hyphen/hyphen.js'), load()]);
    const part = hyphenator(patterns, { hyphenChar: SOFT, html: false });
    known.set(key, (word) => roomy(part(word)));
  } catch {
    known.set(key, whole);
  }
}

/** Without the hyphens that would leave fewer letters than that on a line's end or beginning. */
function roomy(parted: string): string {
  const parts = parted.split(SOFT);
  while (parts.length > 1 && (parts[0]?.length ?? 0) < BEFORE) parts.splice(0, 2, `${parts[0]}${parts[1]}`);
  while (parts.length > 1 && (parts.at(-1)?.length ?? 0) < BEHIND) parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`);
  return parts.join(SOFT);
}

/** How words of a language (a BCP 47 tag) are parted; while its patterns are on their way, the promise that they come. */
export function partingOf(language: string): Parting | Promise<void> {
  const tag = language.toLowerCase();
  const key = tag in PATTERNS ? tag : (tag.split('-')[0] ?? tag);
  const part = known.get(key);
  if (part) return part;
  const on = coming.get(key) ?? fetched(key);
  coming.set(key, on);
  return on;
}
