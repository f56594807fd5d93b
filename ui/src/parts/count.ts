import { many } from './words';

/** "January and April", "January, April and July". */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Small numbers as words, as a sentence has them. */
export function spelled(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}

/** "1 month", "23 months", and from two years on "4 years": how old a thing is. */
export function aged(months: number): string {
  return months < 24 ? many(months, 'month') : many(Math.floor(months / 12), 'year');
}

/** "Plain Slip team", whether or not the name says so. */
export function teamed(name: string): string {
  return /\bteam$/i.test(name) ? name : `${name} team`;
}
