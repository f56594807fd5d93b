// A wall whose words wait for their patterns would show them broken for a moment: what they need is fetched before it is drawn.
import { hear, languageOf, languageOfWord } from './language';
import { partingOf } from './patterns';

/** A wall does not wait longer than that, in ms. */
const BOUND = 2500;
/** Ids and the names of pictures are no words. */
const WORDS = /^(?=.*\p{L}{6})(?!https?:)(?![0-9a-f-]{20,}$)/su;

/** Shorter words fit everywhere. */
const LONG = /\p{L}{6,}/gu;

/** All texts in an answer, however deep. */
export function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return WORDS.test(answer) ? [answer] : [];
  return answer && typeof answer === 'object' ? Object.values(answer).flatMap(textsIn) : [];
}

/** Resolves when the patterns are there of all languages in the answers of a room that says `room`, or after a while. */
export async function ready(answers: unknown[], room: string): Promise<void> {
  const texts = answers.flatMap(textsIn);
  hear(texts);
  const languages = new Set(
    texts.flatMap((text) => {
      const language = languageOf(text, room);
      return [language, ...(text.match(LONG) ?? []).map((word) => languageOfWord(word, language))];
    }),
  );
  const coming = [...languages].map((language) => partingOf(language)).filter((part) => part instanceof Promise);
  if (coming.length === 0) return;
  let late: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([Promise.all(coming), new Promise((over) => (late = setTimeout(over, BOUND)))]);
  clearTimeout(late);
}
