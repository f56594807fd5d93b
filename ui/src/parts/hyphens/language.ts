// In which language a text is. A room says one, but nobody has to choose it, and quotes are in the language of who spoke.

/** Small words that stand in one of these languages and in no other, nor mean anything in English. */
const SMALL: Record<string, string> = {
  en: 'the and my you your our they with not nobody what when how this that has been from are again',
  de: 'der das und ich nicht ist mein meine auf mit für wir sie ein eine einen zu bei vom zum zur wird werden kein keine nach oder auch dem den im',
  fr: 'les des une est pas je mon mes ne pour avec dans nous vous qui du au aux ce et elle sont cette personne',
  es: 'el los las y está están muy pero nadie cuando es su más yo qué cómo sin hay',
  nl: 'het een niet ik mijn voor naar ook wij zijn maar bij aan dat deze geen wordt op onze',
  pt: 'os um uma não meu minha com ao em ninguém muito isso você pela pelo foi são',
  it: 'il gli di che non mio mia sono della dei per è alla nel nessuno questo anche più perché',
};
/** Letters by which a single word gives itself away. */
const LETTERS: Record<string, RegExp> = {
  de: /[äöüß]|sch[lnrw]|schaft|schutz|schein|schluss|keit|heits?|[chlrtdgn]ung(en|s|$)|lich|fahrt/u,
  fr: /[èêëîïûùçœ]|eaux?$|eusement$/u,
  es: /ñ|[cs]ión/u,
  nl: /ij|heid|oor$|aan/u,
  pt: /[ãõ]/u,
  it: /zion[ei]|[ìò]/u,
};
const KNOWN = Object.entries(SMALL).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** The first part of a BCP 47 tag. */
const root = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

/** Texts of the room whose own words tell their language, with it; the newest of them. */
const told = new Map<string, string>();
const MOST = 300;

/** Listens to texts of the room: what speaks for itself says what a single word beside it is likely to be. */
export function hear(texts: Iterable<string>): void {
  for (const text of texts) {
    const language = told.has(text) ? '' : languageOf(text, '', null);
    if (language) told.set(text, language);
  }
  for (const text of told.keys()) {
    if (told.size <= MOST) break;
    told.delete(text);
  }
}

/** What most texts of the room are written in, where two or more agree; null where nothing stands out. */
export function spoken(): string | null {
  const counts = new Map<string, number>();
  for (const language of told.values()) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, next] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] > 1 && first[1] > (next?.[1] ?? 0) ? first[0] : null;
}

/**
 * The language of a text, as the tag of the room or as the first part of another: what its letters and small words say,
 * else what the room says. English is what a room says that nobody has asked, so against it a single word is enough, and
 * a text that tells nothing is in the language of `others`, the most of the room.
 */
export function languageOf(text: string, room: string, others = spoken()): string {
  if (/\p{Script=Greek}/u.test(text)) return 'el';
  if (/\p{Script=Cyrillic}/u.test(text)) {
    if (/[іїєґ]/iu.test(text)) return 'uk';
    return /^(uk|ru|be|bg|sr|mk)/.test(room) ? room : 'ru';
  }
  const unasked = root(room) === 'en' || room === '';
  const words = text.toLowerCase().replaceAll('\u00ad', '').match(/\p{L}+/gu) ?? [];
  const small = (language: string) => words.filter((word) => KNOWN.some(([of, all]) => of === language && all.has(word))).length;
  const own = small(root(room));
  let [best, most] = [room, own + (unasked ? 0 : 1)];
  for (const [language] of KNOWN) {
    const letters = unasked && own === 0 ? words.filter((word) => LETTERS[language]?.test(word)).length : 0;
    const told = small(language) + letters;
    if (told > most && language !== root(room)) [best, most] = [language, told];
  }
  return most === 0 && unasked && others && others !== root(room) ? others : best;
}

/** By what a word is told to be no English one where it stands in an English text: “(Abschlag)”. */
const FOREIGN: Record<string, RegExp> = {
  de: /[äöüß]|sch[lnrw]|schaft|(keit|heit)(en)?$|\p{L}{3}[bcfghlrtdn]ung(en|s)?$|lich(e[rnms]?)?$/u,
  fr: /[èêëîïûùçœ]|eusement$/u,
  es: /ñ|ción/u,
  pt: /[ãõ]/u,
};

/**
 * The language by which a word is parted in a text of another: its own where it gives itself away in an English one, since
 * the text's patterns would part it wrongly.
 */
export function languageOfWord(word: string, text: string): string {
  if (root(text) !== 'en') return text;
  const letters = word.toLowerCase().replaceAll('\u00ad', '');
  return Object.keys(FOREIGN).find((language) => FOREIGN[language]?.test(letters)) ?? text;
}
