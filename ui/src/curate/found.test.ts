import { expect, it } from 'vitest';
import { fits, fitting } from './found';

it('finds by the beginnings of words, in any order, and nothing else', () => {
  expect(fits('add st', 'Add a stage')).not.toBeNull();
  expect(fits('stage add', 'Add a stage')).not.toBeNull();
  expect(fits('tage', 'Add a stage')).toBeNull();
  expect(fits('add a let-down', 'Add a let-down')).not.toBeNull();
});

it('puts first what begins with the words, and keeps its order where nothing is typed', () => {
  const names = ['Move the stage to the left', 'Stage of today', 'Add files'];
  expect(fitting('stage', names, String)).toEqual(['Stage of today', 'Move the stage to the left']);
  expect(fitting('stage', ['Stages and all other lists', 'Stages'], String)).toEqual(['Stages', 'Stages and all other lists']);
  expect(fitting('', names, String)).toEqual(names);
});
