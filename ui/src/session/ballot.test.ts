import { expect, it } from 'vitest';
import { Ballot, ballotKey } from './ballot';

it('holds at most as many stickers as each has, on one line or on several', () => {
  let ballot = Ballot.empty(3);
  for (const on of ['a', 'a', 'b', 'c']) ballot = ballot.stick(on);
  expect(ballot.left).toBe(0);
  expect(ballot.content).toEqual([
    { let_down: 'a', stickers: 2 },
    { let_down: 'b', stickers: 1 },
  ]);
});

it('gives a sticker back', () => {
  const ballot = Ballot.empty(1).stick('a').take('a').take('a');
  expect(ballot.left).toBe(1);
  expect(ballot.content).toEqual([]);
  expect(ballot.stick('b').on('b')).toBe(1);
});

it('loses the votes for what was removed', () => {
  const ballot = Ballot.empty(3).stick('a').stick('a').stick('b').among(['b', 'c']);
  expect([ballot.left, ballot.content]).toEqual([2, [{ let_down: 'b', stickers: 1 }]]);
});

it('is entered by keys alone', () => {
  expect(ballotKey('2', 0, 3)).toEqual({ stick: 1 });
  // A digit too high is no key of the walk: the wall stays.
  expect(ballotKey('7', 2, 3)).toEqual({ line: 2 });
  expect(ballotKey('ArrowDown', 2, 3)).toEqual({ line: 2 });
  expect(ballotKey('ArrowUp', 2, 3)).toEqual({ line: 1 });
  expect(ballotKey(' ', 1, 3)).toEqual({ stick: 1 });
  expect(ballotKey('Backspace', 1, 3)).toEqual({ take: 1 });
  expect(ballotKey('Enter', 1, 3)).toBe('cast');
  expect(ballotKey('p', 1, 3)).toBeNull();
});
