// The numbers that we hold ourselves to, measured in one run, ours and theirs in turn. A missed limit is said, not
// hidden; only what could not be measured is an error.
import { cpus, loadavg } from 'node:os';
import { flights } from './flight.mjs';
import { questions } from './questions.mjs';
import { startAndMemory } from './start.mjs';
import { edits, importing, table, thumbnails, waveform } from './work.mjs';

const ROUNDS = 5;
const s = (value) => `${value.toFixed(2)} s`;
const mib = (value) => `${Math.round(value)} MiB`;

const against = (what, unit, { ours, theirs }, limit) => ({
  what, ours: unit(ours), theirs: unit(theirs), ratio: `${(ours / theirs).toFixed(2)} x`, limit: `${limit.toFixed(1)} x`, met: ours / theirs <= limit,
});
const alone = (what, ours, limit, met) => ({ what, ours, theirs: '', ratio: '', limit, met });

/** Each may give several rows. */
const MEASURES = {
  async start() {
    const { starts, memory } = await startAndMemory(ROUNDS);
    return [
      against('sample room, start to first wall (against hello)', s, starts, 1.5),
      against('memory of all processes, sample room (against hello)', mib, memory, 1.4),
    ];
  },
  async edits() {
    const p95 = await edits();
    return [alone('one edit on the disk, p95 of 1,000', `${p95.toFixed(2)} ms`, '10 ms', p95 <= 10)];
  },
  async thumbnails() {
    const seconds = await thumbnails(ROUNDS);
    return [against(`thumbnails of ${seconds.files} scans (against vipsthumbnail)`, s, seconds, 1.2)];
  },
  async waveform() {
    return [against('waveform of 60 minutes (against ffmpeg)', s, await waveform(ROUNDS), 1.0)];
  },
  async table() {
    return [against('100,000 complaints, searchable (against sqlite3 .import)', s, await table(ROUNDS), 3)];
  },
  async flights() {
    const rows = [];
    for (const [pins, least] of [[2000, 50], [10_000, 45]]) {
      const frames = await flights(pins);
      rows.push(alone(`camera flight, ${pins.toLocaleString('en-GB')} pins, pictures a second`, frames.toFixed(0), `${least} or more`, frames >= least));
    }
    return rows;
  },
  async questions() {
    const counts = Object.entries(await questions());
    return counts.map(([what, windows]) => {
      const all = Object.values(windows).flat().length;
      return alone(`questions of both windows for one ${what}`, String(all), '12', all <= 12);
    });
  },
  async importing() {
    const peak = await importing();
    return [alone(`memory of any process of one import (${peak.files} files)`, mib(peak.mib), '400 MiB', peak.mib <= 400)];
  },
};

const wished = process.argv.slice(2);
const load = () => loadavg()[0].toFixed(1);
const before = load();
const rows = [];
for (const [name, measured] of Object.entries(MEASURES)) {
  if (wished.length > 0 && !wished.includes(name)) continue;
  console.error(`measuring ${name} …`);
  try {
    rows.push(...(await measured()));
  } catch (why) {
    console.error(`${name} could not be measured. ${why.message}`);
    process.exitCode = 1;
  }
}

const HEAD = { what: 'what', ours: 'ours', theirs: 'theirs', ratio: 'ratio', limit: 'at most', met: '' };
const columns = Object.keys(HEAD);
const lines = [HEAD, ...rows.map((row) => ({ ...row, met: row.met ? 'met' : 'MISSED' }))];
const wide = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
for (const line of lines) {
  console.log(columns.map((column, at) => (at === 0 ? line[column].padEnd(wide[at]) : line[column].padStart(wide[at]))).join('  '));
}
console.log(`\n${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}; load ${before} before, ${load()} after`);
process.exit();
