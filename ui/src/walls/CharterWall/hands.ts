/** Words before a name that are no part of it. */
const TITLE = /^(dr|prof|mr|mrs|ms|miss|mx|sir|dame|herr|frau|hr|fr|ing|dipl|mag|med|rer|nat|phil|mme|mlle|monsieur|madame|sr|sra|don|doña|dott|ir|drs)\.?$|^(dipl|dr|prof)\.?-\p{L}+\.?$/iu;
/** Words with which a surname begins. */
const PARTICLE = /^(von|vom|van|de|der|den|del|della|di|da|do|dos|du|des|la|le|ten|ter|zu|zum|zur|af|av|bin|ibn|al|el|st\.?)$/iu;

/** A name without the titles before it; one that is nothing else stays. */
function untitled(name: string): string[] {
  const words = name.split(/\s+/).filter(Boolean);
  const from = words.findIndex((word) => !TITLE.test(word));
  return from < 0 ? words : words.slice(from);
}

/** What colleagues call somebody: "Annegret" of "Dr. Annegret Überwasser-Freyhoff". */
export function calledFirst(name: string): string {
  return untitled(name)[0] ?? '';
}

/** "D. Owen", "A. Überwasser-Freyhoff", "J. van der Berg"; of one word, that word. */
export function initialled(name: string): string {
  const [first = '', ...rest] = untitled(name);
  return rest.length > 0 ? `${[...first][0] ?? ''}. ${rest.join(' ')}` : first;
}

/** "Owen", "Überwasser-Freyhoff", "van der Berg". */
export function surname(name: string): string {
  const [first = '', ...rest] = untitled(name);
  const from = rest.findIndex((word) => PARTICLE.test(word));
  return from < 0 ? (rest.at(-1) ?? first) : rest.slice(from).join(' ');
}

/** How the hands stand on the sheet. */
export interface Hands {
  written: string[];
  /** Of their letters, the largest that leaves room for all: 46, 36 or 31 units of the wall. */
  size: 46 | 36 | 31;
}

/** The sheet's width, and the gap between two hands, in units of the wall. */
const [WIDE, GAP] = [984, 12];
/** A letter's width, that of one as wide as it is high, and a hand's own edges, in its size; a little more than they measure. */
const [LETTER, FULL, EDGES] = [0.54, 1.05, 0.2];
const IS_FULL = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;
const wide = (hand: string) => [...hand].reduce((all, letter) => all + (IS_FULL.test(letter) ? FULL : LETTER), EDGES);

/** Every hand whole, as large as there is room: with an initial, else as a surname, which is a signature too. */
export function handsOf(names: string[]): Hands {
  const surnames = names.map(surname);
  // Two of one name keep their initials.
  const short = names.map((name, at) => (surnames.filter((one) => one === surnames[at]).length > 1 ? initialled(name) : (surnames[at] ?? '')));
  const long = names.map(initialled);
  const needs = ({ written, size }: Hands) => written.reduce((all, hand) => all + wide(hand) * size + GAP, 0);
  const ways: Hands[] = [
    { written: long, size: 46 },
    { written: long, size: 36 },
    { written: short, size: 46 },
    { written: short, size: 36 },
    { written: short, size: 31 },
  ];
  return ways.find((way) => needs(way) <= WIDE) ?? { written: short, size: 31 };
}
