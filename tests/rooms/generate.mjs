// Makes rooms that nobody tidied up: few and many stages, names of three letters and of three hundred, several scripts,
// figures that are missing, alone or a thousand times the rest. The same seed gives the same room.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dice } from './dice.mjs';
import { company } from './company.mjs';
import { evidence } from './evidence.mjs';
import { sessions } from './sessions.mjs';
import { LANGUAGES } from './words.mjs';

const sample = resolve(dirname(fileURLToPath(import.meta.url)), '../../rooms/outerwear');

/** What is unusual about a room. */
function traits(seed) {
  const die = dice(seed);
  return {
    seed,
    language: die.one(Object.keys(LANGUAGES)),
    stages: die.from(2, 14),
    names: die.one(['short', 'usual', 'usual', 'long', 'one word']),
    base: die.one(['none', 'months', 'months', 'quarters', 'few']),
    money: die.one(['none', 'some', 'all', 'large']),
    readings: die.one(['none', 'one', 'few', 'many', 'outlier']),
    complaints: die.one([0, 1, 40, 600, 5000]),
    quotes: die.one(['none', 'empty', 'usual', 'long']),
    growth: die.one(['none', 'customers', 'one', 'few', 'many', 'opening']),
    papers: die.one(['none', 'wide', 'tall', 'mixed']),
    paperCount: die.one([1, 2, 7, 40]),
    sized: die.often(0.6),
    moments: die.one([0, 2, 4, 9]),
    silos: die.from(2, 9),
    session: die.one(['none', 'bare', 'voted', 'voted']),
    promises: die.one([0, 1, 3, 5]),
    wins: die.one([0, 1, 3, 8]),
    focus: die.often(0.5),
    big: die.often(0.2),
    dark: die.often(0.3),
  };
}

/** The records of the room of a seed, and what is unusual about it. */
export function roomOf(seed) {
  const about = traits(seed);
  const die = dice(seed + 7_919);
  const { tag, currency, words, long } = LANGUAGES[about.language];
  const records = [];
  let made = 0;
  /** Adds a record and answers its id. */
  const add = (kind, fields) => {
    const number = (++made).toString(16).padStart(12, '0');
    const id = `0192474e-ce80-7000-8000-${number}`;
    const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
    records.push({ kind, id, made_at: '2026-01-05T09:00:00Z', changed_at: '2026-01-05T09:00:00Z', ...Object.fromEntries(said) });
    return id;
  };
  /** A name or a sentence of about so many letters. */
  const sentence = (letters) => {
    let text = die.one(words);
    while (text.length < letters) text += ` ${die.often(0.04) ? die.one(long) : die.one(words)}`;
    const [first, ...rest] = text;
    return first.toUpperCase() + rest.join('');
  };
  const name = (usual) => {
    if (about.names === 'short') return [...sentence(3)].slice(0, 12).join('');
    if (about.names === 'one word') return die.often(0.5) ? die.one(long) : sentence(usual);
    return sentence(about.names === 'long' ? die.from(usual, 300) : die.from(Math.min(8, usual), usual));
  };
  const room = { about, die, add, cast: [], sentence, name, sample: papersOf(sample) };
  add('room', {
    name: name(24),
    company: name(24),
    currency,
    language: tag,
    ...(about.big && { farthest_seat_m: 12, picture_height_m: 1.5 }),
    ...(about.base === 'quarters' && { paint_period: 'quarter' }),
  });
  company(room);
  evidence(room);
  sessions(room);
  return { about, records, cast: room.cast };
}

/** Writes the room of a seed in its readable form into a new folder; answers what is unusual about it, and the ballots to be cast. */
export function write(seed, dir) {
  const { about, records, cast } = roomOf(seed);
  mkdirSync(dir, { recursive: true });
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  writeFileSync(join(dir, 'room.json'), `{"format":"customer-room","version":1,"records":[\n${lines}\n]}\n`);
  cpSync(join(sample, 'media'), join(dir, 'media'), { recursive: true });
  return { about, cast };
}

/** The sample's papers and calls, whose originals the rooms use: each paper with the shape of its first page. */
function papersOf(dir) {
  const records = JSON.parse(readFileSync(join(dir, 'room.json'), 'utf8')).records;
  const file = (hash) => join(dir, 'media', hash.slice(0, 2), readdirSync(join(dir, 'media', hash.slice(0, 2))).find((name) => name.startsWith(hash)));
  const papers = records.filter(({ kind, pages }) => kind === 'artifact' && pages?.length);
  return {
    papers: papers.flatMap((paper) => {
      const shape = shapeOf(readFileSync(file(paper.pages[0].media)));
      return shape ? [{ ...paper, shape }] : [];
    }),
    calls: records.filter(({ kind }) => kind === 'call'),
  };
}

/** Width divided by height of a JPEG, from its frame header; none of another picture. */
function shapeOf(bytes) {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1];
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes.readUInt16BE(at + 7) / bytes.readUInt16BE(at + 5);
  }
  return undefined;
}
