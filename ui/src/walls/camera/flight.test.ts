import { describe, expect, it } from 'vitest';
import { farness, fly, layersAt, seen, within } from './flight';

const whole = { x: 960, y: 540, w: 1920 };
const bay = { x: 942, y: 478, w: 327 };
const next = { x: 1245, y: 478, w: 280 };
const size = { w: 1920, h: 1080 };

describe('a flight', () => {
  it('begins and ends exactly where it should, in 600 to 900 ms', () => {
    for (const [from, to] of [[whole, bay], [bay, whole], [bay, next], [bay, bay]] as const) {
      const flight = fly(from, to);
      expect(flight.at(0).w).toBeCloseTo(from.w, 5);
      expect(flight.at(flight.duration)).toEqual(to);
      expect(flight.at(99_999)).toEqual(to);
      expect(flight.duration).toBeGreaterThanOrEqual(600);
      expect(flight.duration).toBeLessThanOrEqual(900);
    }
  });

  it('pulls back at most 30 % from neighbour to neighbour', () => {
    const flight = fly(bay, next);
    for (let ms = 0; ms < flight.duration; ms += 10) expect(flight.at(ms).w).toBeLessThanOrEqual(1.3 * 327 + 0.001);
  });

  it('never looks past the ends of the wall', () => {
    for (const end of [{ x: 140, y: 478, w: 280 }, { x: 1780, y: 478, w: 280 }]) {
      const flight = fly(whole, end);
      expect(within(flight.at(flight.duration), size)).toEqual(end);
      for (let ms = 0; ms < flight.duration; ms += 10) {
        const { x, y, w } = within(flight.at(ms), size);
        const h = (w * size.h) / size.w;
        expect(Math.min(x - w / 2, size.w - x - w / 2, y - h / 2, size.h - y - h / 2)).toBeGreaterThan(-0.001);
      }
    }
  });

  it('goes on from where the camera is when a key takes over', () => {
    const first = fly(whole, bay);
    const here = first.at(300);
    const second = fly(here, whole);
    expect(second.at(0).x).toBeCloseTo(here.x, 5);
    expect(second.at(0).w).toBeCloseTo(here.w, 5);
  });
});

it('shows the whole wall far, and only the stage near', () => {
  expect(farness(whole, bay, 1920)).toBe(1);
  expect(farness(bay, bay, 1920)).toBe(0);
  expect(layersAt(1)).toEqual({ stage: 0, paint: 0, papers: 0 });
  expect(layersAt(0)).toEqual({ stage: 1, paint: 1, papers: 1 });
});

it('a layer at its own window fills the picture', () => {
  expect(seen({ x: 0, y: 0, ...size }, bay, bay, size)).toEqual({ x: 0, y: 0, ...size });
  const place = { x: 100, y: 200, w: 50, h: 60 };
  expect(seen(place, whole, whole, size)).toEqual(place);
});
