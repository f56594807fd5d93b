// Work without a window, each against a program that is good at that one thing.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { complaints, hour } from './files.mjs';
import { peakOf } from './processes.mjs';
import { sampleRoom } from './rooms.mjs';
import { cores, data, free, fresh, inTurn, measure, percentile, program, run } from './tools.mjs';

const EDITS = 1000;
const ROWS = 100_000;
const PICTURES = /\.(jpe?g|png|tiff?)$/;
const PAPERS = /\.(jpe?g|png|tiff?|pdf)$/;

/** Milliseconds until an edit is on the disk: 95 of 100 take no longer. */
export async function edits() {
  const room = free('edits');
  await sampleRoom(room);
  const { said } = await run(measure, ['edits', room, String(EDITS)]);
  return percentile(said.trim().split('\n').map(Number), 0.95);
}

/** Thumbnails of the scans, by as many processes as there are cores on either side. */
export async function thumbnails(rounds) {
  const files = realFiles('documents').filter((file) => PICTURES.test(file));
  const seconds = await inTurn(
    rounds,
    async () => {
      const { said, seconds } = await run(measure, ['thumbnails', program, fresh('thumbnails'), ...files]);
      if (said) throw new Error(`Not drawn: ${said}`);
      return seconds;
    },
    async () => {
      const out = join(fresh('vips'), '%s.jpg');
      const began = performance.now();
      const shares = Array.from({ length: cores }, (_, at) => files.filter((_, place) => place % cores === at));
      await Promise.all(shares.map((share) => run('vipsthumbnail', ['--size', '480', '-o', out, ...share], { env: { VIPS_CONCURRENCY: '1' } })));
      return (performance.now() - began) / 1000;
    },
  );
  return { ...seconds, files: files.length };
}

/** The waveform of an hour, against a decoder that throws the samples away. */
export async function waveform(rounds) {
  const file = await hour();
  const sound = async (command, args) => (await run(command, args)).seconds;
  // Once unmeasured, so that the file lies in the machine's memory for both.
  const theirs = () => sound('ffmpeg', ['-v', 'error', '-i', file, '-f', 'null', '-']);
  await theirs();
  return inTurn(rounds, () => sound(measure, ['waveform', program, fresh('waveform'), file]), theirs);
}

/** A complaint table into a room, searchable and undoable, against the bare rows in a table. */
export async function table(rounds) {
  const file = await complaints(ROWS);
  return inTurn(
    rounds,
    async () => {
      const room = free('table');
      await run(program, ['new', room]);
      const { said, seconds } = await run(program, ['import', room, file, '--json']);
      const [{ added }] = JSON.parse(said);
      if (added !== ROWS) throw new Error(`${added} of ${ROWS} rows went in.`);
      return seconds;
    },
    async () => (await run('sqlite3', [free('sqlite'), `.import --csv ${file} complaint`])).seconds,
  );
}

/** The most MiB that any process of one import held: all papers, all calls, and the long table. */
export async function importing() {
  const files = [...realFiles('documents').filter((file) => PAPERS.test(file)), ...realFiles('calls'), await complaints(ROWS)];
  const room = free('importing');
  await run(program, ['new', room]);
  const child = spawn(program, ['import', room, ...files, '--json'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const peak = await peakOf(child);
  // 1: some files are such as cannot go in, and say so.
  if (child.exitCode > 1 || child.signalCode) throw new Error(`The import ended with ${child.exitCode ?? child.signalCode}.`);
  return { ...peak, files: files.length };
}

function realFiles(folder) {
  const dir = join(data, folder);
  return readdirSync(dir).sort().map((name) => join(dir, name));
}
