import type { Line } from '../bindings/Line';

/** Who speaks in a call: as the transcript says, and whether the wall may say so. */
export interface Voice {
  name: string;
  onWall: boolean;
}

/** Everybody who speaks, each once; `speakers` are those whom the wall may name. */
export function voices(lines: Line[], speakers: string[]): Voice[] {
  const names = new Set(lines.flatMap(({ speaker }) => speaker ?? []));
  return [...names].map((name) => ({ name, onWall: speakers.includes(name) }));
}

/** The call with a voice that the wall calls `said` from now on; with nothing said, the wall names it no more. */
export function named(lines: Line[], speakers: string[], voice: string, said: string): { transcript: Line[]; speakers: string[] } {
  const words = said.trim();
  const others = speakers.filter((one) => one !== voice && one !== words);
  if (!words) return { transcript: lines, speakers: others };
  const transcript = lines.map((line) => (line.speaker === voice ? { ...line, speaker: words } : line));
  return { transcript, speakers: [...others, words] };
}
