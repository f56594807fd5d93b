import { expect, it } from 'vitest';
import { blank as blankAt, cannotNote, noted, toggled } from './letDown';

const blank = blankAt('s');

it('is noted with a statement and a stage; silos may follow', () => {
  expect(cannotNote(blank)).toMatch(/customer’s words/);
  expect(cannotNote({ ...blank, statement: 'Late', stage: '' })).toMatch(/stage/);
  expect(cannotNote({ ...blank, statement: 'Late' })).toBeNull();
});

it('is kept with what was up as its evidence', () => {
  const evidence = [{ kind: 'call' as const, id: 'c' }];
  expect(noted({ ...blank, statement: ' Nobody rings me back ', evidence }, 'q3')).toMatchObject({
    kind: 'let_down',
    statement: 'Nobody rings me back',
    noted_in: 'q3',
    evidence,
  });
});

it('turns a choice on and off', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
