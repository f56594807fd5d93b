import '../lib/program.fake';
import { afterEach, expect, it, vi } from 'vitest';
import { ending } from './ending';
import { upTo, widthOfWord } from './measure';

const without = Range.prototype.getClientRects;
afterEach(() => {
  Range.prototype.getClientRects = without;
});

/** Sets words in lines of so many letters. */
function setInLines(letters: number): void {
  Range.prototype.getClientRects = function (this: Range) {
    let [lines, used] = [1, 0];
    for (const { length } of (this.startContainer.textContent ?? '').replaceAll('\u00ad', '').split(' ')) {
      if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
      used += length + (used > 0 ? 1 : 0);
    }
    return Array.from({ length: lines }, (_, at) => ({ top: 20 * at })) as unknown as DOMRectList;
  };
}

it('ends behind a whole word, and only where there are too few lines', async () => {
  setInLines(10);
  const node = document.createElement('h2');
  const told: number[] = [];
  const leave = ending('Je reçois un rappel, alors que j’ai payé', (lines) => (told.push(lines), 2))(node);
  expect(node.textContent).toBe('Je reçois un rappel…');
  expect(told).toEqual([4]);
  // A hyphen that comes later stays, and shortens nothing more.
  node.firstChild!.nodeValue = 'Je reçois un rap\u00adpel…';
  await vi.waitFor(() => expect(node.textContent).toBe('Je reçois un rap\u00adpel…'));
  leave();
  expect(node.textContent).toBe('Je reçois un rappel, alors que j’ai payé');
  ending('Je reçois', () => 2)(node);
  expect(node.textContent).toBe('Je reçois');
});

it('parts the last word where it is long, so that lines are not left empty', () => {
  setInLines(10);
  const node = document.createElement('h2');
  ending('Ich verstehe Heiz\u00adkosten\u00adabrech\u00adnung', () => 2)(node);
  expect(node.textContent).toBe('Ich verstehe…');
  Range.prototype.getClientRects = function (this: Range) {
    const lines = Math.ceil((this.startContainer.textContent ?? '').replaceAll('\u00ad', '').length / 10);
    return Array.from({ length: lines }, (_, at) => ({ top: 20 * at })) as unknown as DOMRectList;
  };
  ending('Ich verstehe Heiz\u00adkosten\u00adabrech\u00adnung', () => 3)(node);
  expect(node.textContent).toBe('Ich verstehe Heiz\u00adkosten\u00adabrech…');
});

it('takes as many whole words as have room', () => {
  expect(upTo('I wait for my parcel', 24, 10_000)).toBe('I wait for my parcel');
  expect(upTo('I wait for my parcel, and for my refund', 24, widthOfWord('I wait for my parcel…', 24))).toBe('I wait for my parcel…');
  expect(upTo('Heizkostenabrechnungsnachforderung nicht', 24, 10)).toBe('Heizkostenabrechnungsnachforderung…');
});
