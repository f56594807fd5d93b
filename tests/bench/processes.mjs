// What a process and all that it started hold of the machine's memory, from /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const MIB = 1024;

/** The ids of a process and of all below it. */
export function family(ancestor) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) && read(name, 'stat');
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [ancestor];
  for (let level = found; level.length > 0; found.push(...level)) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([id]) => id);
  }
  return [...new Set(found)];
}

/** Memory in MiB of all of them together; what several share is counted once. */
export function memoryOf(ancestor) {
  return family(ancestor).reduce((sum, id) => sum + field(id, 'smaps_rollup', 'Pss'), 0);
}

/** Runs until the process ends, and answers the most memory in MiB that any one of them ever held. */
export async function peakOf(child) {
  let peak = { mib: 0, name: '' };
  while (child.exitCode === null && child.signalCode === null) {
    for (const id of family(child.pid)) {
      const mib = field(id, 'status', 'VmHWM');
      if (mib > peak.mib) peak = { mib, name: read(id, 'cmdline').split('\0').slice(0, 2).join(' ') };
    }
    await pause(15);
  }
  return peak;
}

function field(id, file, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(id, file))?.[1] ?? 0) / MIB;
}

/** Nothing where the process has ended. */
function read(id, file) {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
