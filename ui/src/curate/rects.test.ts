import { describe, expect, it } from 'vitest';
import { between, byKey, isDrawn, moved, sized, turned } from './rects';

const near = (rect: object, wanted: object) => {
  for (const [key, value] of Object.entries(wanted)) expect(rect[key as keyof typeof rect]).toBeCloseTo(value as number, 9);
};

describe('a rectangle on a page', () => {
  it('is the same whichever corner it was drawn from, and ends at the edges', () => {
    near(between({ x: 0.6, y: 0.7 }, { x: 0.2, y: 0.1 }), { x: 0.2, y: 0.1, w: 0.4, h: 0.6 });
    near(between({ x: 0.5, y: 0.5 }, { x: 1.4, y: -3 }), { x: 0.5, y: 0, w: 0.5, h: 0.5 });
  });

  it('of a click is no rectangle', () => {
    expect(isDrawn(between({ x: 0.5, y: 0.5 }, { x: 0.502, y: 0.6 }))).toBe(false);
  });

  it('keeps hiding the same words through four turns', () => {
    const mask = { x: 0.1, y: 0.2, w: 0.3, h: 0.05 };
    // The upper left corner of an upright page is its upper right one after a quarter turn clockwise.
    near(turned({ x: 0, y: 0, w: 0.1, h: 0.2 }), { x: 0.8, y: 0, w: 0.2, h: 0.1 });
    near(turned(turned(turned(turned(mask)))), mask);
  });

  it('moved or sized by keys stays whole and on the page', () => {
    const mask = { x: 0.9, y: 0.1, w: 0.1, h: 0.1 };
    near(moved(mask, 0.5, 0), mask);
    near(sized(mask, 0.5, -0.5), { w: 0.1, h: 0.008 });
    near(byKey(mask, { key: 'ArrowLeft', shiftKey: false, altKey: false }) ?? {}, { x: 0.89 });
    near(byKey(mask, { key: 'ArrowDown', shiftKey: true, altKey: false }) ?? {}, { h: 0.11 });
    expect(byKey(mask, { key: 'x', shiftKey: false, altKey: false })).toBeNull();
  });
});
