import { beforeEach, expect, it } from 'vitest';
import { type Action, byId, press } from './actions';

let done: string[];
beforeEach(() => {
  done = [];
  document.body.replaceChildren();
});

const does = (id: string, keys: string[], when = true): Action<object> => ({ id, name: () => id, keys, when: () => when, run: () => done.push(id) });
const TABLE = [does('not now', ['M'], false), does('mask', ['M', 'X']), does('remark', ['M']), does('accept', ['Enter']), does('next', ['Space']), does('find', ['Ctrl K']), { ...does('silent', []) }];

function pressIn(element: HTMLElement, key: string, held: KeyboardEventInit = {}): boolean {
  document.body.append(element);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  element.addEventListener('keydown', (event) => press(TABLE, {}, event), { once: true });
  return !element.dispatchEvent(event);
}
const row = () => Object.assign(document.createElement('button'), { innerHTML: '<b></b>' });

it('does the first that can be done, and takes its key', () => {
  expect(pressIn(document.createElement('div'), 'm')).toBe(true);
  expect(pressIn(document.createElement('div'), 'x')).toBe(true);
  expect(pressIn(document.createElement('div'), 'z')).toBe(false);
  expect(done).toEqual(['mask', 'mask']);
});

it('leaves letters to a field, and Enter and Space to a button', () => {
  pressIn(document.createElement('textarea'), 'm');
  pressIn(row(), 'Enter');
  pressIn(row(), ' ');
  expect(done).toEqual([]);
  pressIn(document.createElement('textarea'), 'k', { ctrlKey: true });
  pressIn(Object.assign(row(), { className: 'row' }), 'm');
  expect(done).toEqual(['find', 'mask']);
});

it('takes the Enter of a row for what is meant with the row', () => {
  const one = row();
  one.dataset.row = '';
  pressIn(one, 'Enter');
  expect(done).toEqual(['accept']);
});

it('are found by their ids', () => {
  expect(byId(TABLE)('find').keys).toEqual(['Ctrl K']);
  expect(() => byId(TABLE)('lost')).toThrow('“lost”');
});
