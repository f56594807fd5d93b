/** "January and April", "January, April and July". */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Small numbers as words, as a sentence has them. */
export function spelled(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}

/** "Plain Slip team", whether or not the name says so. */
export function teamed(name: string): string {
  return /\bteam$/i.test(name) ? name : `${name} team`;
}
