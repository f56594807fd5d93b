// Rooms to measure in, made from the sample: as it is, and with thousands of papers more.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../e2e/desktop.mjs';
import { program, run } from './tools.mjs';

const sample = join(project, 'rooms/outerwear');

/** The sample room in a new folder. */
export function sampleRoom(dir) {
  return run(program, ['new', dir, '--from', sample]);
}

/**
 * The sample room with `count` pins: its own papers again and again, each a record of its own with its own pin, spread
 * evenly over stages and moments.
 */
export async function roomOfPins(dir, count) {
  const portable = `${dir}.portable`;
  mkdirSync(portable, { recursive: true });
  cpSync(join(sample, 'media'), join(portable, 'media'), { recursive: true });
  const { format, version, records } = JSON.parse(readFileSync(join(sample, 'room.json'), 'utf8'));
  const of = (kind) => records.filter((record) => record.kind === kind);
  const papers = of('artifact').filter((paper) => paper.cleared_for);
  const moments = of('moment');
  for (let number = 0, pins = of('pin').length; pins < count; number++, pins++) {
    const paper = { ...papers[number % papers.length], id: idOf(2 * number) };
    const { id: moment, stage } = moments[number % moments.length];
    const { made_at, changed_at } = paper;
    records.push(paper, { kind: 'pin', id: idOf(2 * number + 1), made_at, changed_at, what: { kind: 'artifact', id: paper.id }, stage, moment });
  }
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  writeFileSync(join(portable, 'room.json'), `{"format":"${format}","version":${version},"records":[\n${lines}\n]}\n`);
  return run(program, ['new', dir, '--from', portable]);
}

/** The form of the ids that the room makes. */
function idOf(number) {
  return `01990000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
