// What every measurement here needs: where things lie, whom we are held against, and in turn, never one after the other.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { project } from '../e2e/desktop.mjs';

const target = resolve(project, process.env.CARGO_TARGET_DIR ?? 'target');
const profile = process.env.BENCH_PROFILE ?? 'release';

export const program = join(target, profile, 'customer-room');
export const hello = join(target, profile, 'examples/hello');
export const measure = join(target, profile, 'examples/measure');

/** Real files, which lie beside the checkout and are not part of it. */
export const data = resolve(project, '../shared/data');
export const cores = availableParallelism();

/** Rooms and files that are made once and kept. */
export const kept = join(target, 'bench');
mkdirSync(kept, { recursive: true });

/** An empty folder, on the same disk for everybody. */
export function fresh(name) {
  const dir = join(kept, 'now', name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** A place where nothing is yet. */
export function free(name) {
  const path = join(fresh(name), 'it');
  return path;
}

/** Makes something once; what was left half-made is made anew. */
export async function once(name, make) {
  const path = join(kept, name);
  const done = `${path}.made`;
  if (!existsSync(done)) {
    rmSync(path, { recursive: true, force: true });
    await make(path);
    await run('touch', [done]);
  }
  return path;
}

/** Runs a command to its end, and answers what it said and how many seconds it took. `fine` are the exits that are no error. */
export function run(command, args, { env = {}, fine = [0] } = {}) {
  return new Promise((tell, fail) => {
    const began = performance.now();
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, wrong] = ['', ''];
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (wrong += part));
    child.once('error', fail);
    child.once('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      if (fine.includes(code)) tell({ said, seconds });
      else fail(new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${code}: ${wrong.trim().split('\n').at(-1)}`));
    });
  });
}

/** Ours, theirs, ours, theirs …: whatever else the machine does meets both. Answers the middle of each. */
export async function inTurn(rounds, ours, theirs) {
  const [one, other] = [[], []];
  for (let round = 0; round < rounds; round++) {
    one.push(await ours(round));
    other.push(await theirs(round));
  }
  return { ours: median(one), theirs: median(other) };
}

export const median = (numbers) => percentile(numbers, 0.5);

/** The smallest number that so large a part of them does not exceed. */
export function percentile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}
