import { Words } from './words';

/** A step as it is read: what it names stands in our quotation marks, and a day as it is said. */
export function stepWords(name: string, say = new Words()): string {
  return name.replace(/(^|\s)'(.*)'(?=$|\s)/, '$1“$2”').replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => say.dayOfYear(day));
}
