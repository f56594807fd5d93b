import { expect, it } from 'vitest';
import { Words } from './words';
import { stepWords } from './steps';

it('says what undo would take back as a person would', () => {
  const say = new Words('en-GB');
  const said = ["Add stage 'I look around'", "Add stage 'It's late'", "Add reading '2026-10-01'", "Pin 'Don't fold'", '140 complaints read in'].map((name) => stepWords(name, say));
  expect(said).toEqual(['Add stage “I look around”', 'Add stage “It\'s late”', 'Add reading “1 October 2026”', 'Pin “Don\'t fold”', '140 complaints read in']);
});
