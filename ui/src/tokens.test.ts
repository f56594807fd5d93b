// Letters that cannot be read from the back of the room are lost: each colour keeps its contrast on each paint.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync('src/tokens.css', 'utf8');

/** The last value of each colour token in the blocks whose selector line ends as given. */
function colours(...selectors: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, selector = '', body = ''] of sheet.matchAll(/(?:^|\n)([^\n{}@]+)\{([^{}]*)\}/g)) {
    if (!selectors.includes(selector.trim())) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) found[name] = value;
  }
  return found;
}

/** Contrast as WCAG 2.2 defines it, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(':root', '.on-paper');
const dark = { ...light, ...colours("[data-room='dark']") };
const slots = ['slot-1', 'slot-2', 'slot-3', 'slot-4', 'slot-5'];
const least = (of: number, ...names: string[]) => names.map((name) => [name, of] as const);

test.each([
  ['light', light, [...least(8.7, 'ink'), ...least(5.3, 'ink-2'), ...least(4.6, 'broken'), ...least(4.3, 'better'), ...least(3, ...slots)]],
  ['dark', dark, [...least(10.7, 'ink'), ...least(7.8, 'ink-2'), ...least(5.2, 'ink-3'), ...least(6, 'broken'), ...least(7.1, 'better'), ...least(4.4, ...slots)]],
] as const)('on every paint of the %s room', (_, room: Record<string, string>, wanted) => {
  for (let step = 0; step < 5; step++) {
    const paint = room[`paint-${step}`] ?? '';
    for (const [name, ratio] of wanted) {
      expect(contrast(room[name] ?? '', paint), `--${name} on --paint-${step}`).toBeGreaterThanOrEqual(ratio);
    }
  }
});

test.each([
  ['floor-ink', 'floor', 12], ['floor-2', 'floor', 6.7], ['leak', 'floor', 6.5], ['stream-ink', 'stream', 7],
  ['brass-ink', 'brass', 5.5], ['wins-ink', 'wins', 8.5], ['call-unspoken', 'call', 4.5], ['call-ink', 'call-lit', 7],
] as const)('--%s on --%s', (letters, ground, ratio) => {
  for (const room of [light, dark] as Record<string, string>[]) {
    expect(contrast(room[letters] ?? '', room[ground] ?? '')).toBeGreaterThanOrEqual(ratio);
  }
});
