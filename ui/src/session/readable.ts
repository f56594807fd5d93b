/** So long it takes to read a question, in milliseconds. */
const READ = 300;

/**
 * To be called when a question comes up. What it answers says whether a key can be meant for it by now: a second press of
 * the key that brought the question, or a key that was on its way, is no answer.
 */
export function readable(): () => boolean {
  const since = performance.now();
  return () => performance.now() - since >= READ;
}
