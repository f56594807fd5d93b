// The library has no types of its own.
declare module 'hyphen/patterns/*' {
  /** How strongly each place of a pattern parts or binds, and the patterns as a tree of letters. */
  const patterns: unknown;
  export default patterns;
}
declare module 'hyphen/hyphen.js' {
  /** Parts the words of a text by the patterns of a language. */
  const createHyphenator: (patterns: unknown, options: { hyphenChar: string; html: boolean }) => (text: string) => string;
  export default createHyphenator;
}
