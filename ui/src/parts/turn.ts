/** How far a sheet hangs turned, in degrees from -2 to 2: fixed by its id, so that it hangs alike every day. */
export function turnOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return ((sum % 401) - 200) / 100;
}
