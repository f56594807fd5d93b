import { expect, it } from 'vitest';
import { named, voices } from './voices';

const line = (speaker: string | null, from = 0) => ({ from, to: from + 1000, speaker, words: 'Hello.' });
const CALL = [line('Ann Lee'), line('Agent', 1000), line('Ann Lee', 2000), line(null, 3000)];

it('names everybody who speaks once, and says whom the wall may name', () => {
  expect(voices(CALL, ['Agent'])).toEqual([
    { name: 'Ann Lee', onWall: false },
    { name: 'Agent', onWall: true },
  ]);
});

it('calls a voice something else in every line, and lets the wall say that', () => {
  const { transcript, speakers } = named(CALL, ['Agent'], 'Ann Lee', ' Customer ');
  expect(transcript.map(({ speaker }) => speaker)).toEqual(['Customer', 'Agent', 'Customer', null]);
  expect(speakers).toEqual(['Agent', 'Customer']);
});

it('takes a voice off the wall without touching the words', () => {
  expect(named(CALL, ['Agent', 'Ann Lee'], 'Ann Lee', '')).toEqual({ transcript: CALL, speakers: ['Agent'] });
});
