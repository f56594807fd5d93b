// What no compiler checks: fresh bindings, who knows whom (ARCHITECTURE.md), and how long a file may be.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const lines = (text) => text.split('\n').filter(Boolean);
const sources = (...patterns) =>
  lines(run('git', 'ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns)).filter(existsSync);

const wrong = [];
const complain = (rule, found) => found.length > 0 && wrong.push(`${rule}:\n${found.map((one) => `    ${one}`).join('\n')}`);

complain('ui/src/bindings differs from the Rust types, run “make bindings” and commit it',
  lines(run('git', 'status', '--porcelain', '--', 'ui/src/bindings')));

const crates = ['room', 'media', 'inbox'];
// It knows none of them; media and inbox mean the same by a kind of file.
const below = ['filekind'];
for (const crate of crates) {
  const known = lines(run('cargo', 'tree', '--package', crate, '--edges', 'normal,build', '--prefix', 'none', '--format', '{lib}'));
  const forbidden = ['tauri', 'tauri_utils', 'wry', 'tao', ...crates.filter((other) => other !== crate)];
  complain(`crates/${crate} must not know`, forbidden.filter((other) => known.includes(other)));
}

// The floors of a source tree, lowest first: a module knows only those of its own floor and below. Files beside the folders
// are floors too; what nobody imports from, as lib.rs, the door, stands outside.
const floors = {
  'src-tauri/crates/room/src/': [['figures'], ['time'], ['error', 'record'], ['store'], ['facts'], ['changes'], ['unjournaled'],
    ['questions'], ['walk'], ['exchange'], ['asks']],
  'src-tauri/src/': [['system'], ['open_room'], ['import'], ['refusal'], ['minutes', 'samples', 'share'], ['steps'], ['windows'],
    ['events'], ['closing', 'program'], ['arrivals'], ['player', 'renderer'], ['journal_watch'], ['opening'],
    ['commands', 'media_url'], ['cli'], ['desktop']],
};
const outside = ['lib', 'main', 'bin', 'command_list'];

/** Each use of a module that stands higher than its user, or on no floor. */
function climbs(root, order) {
  const floorOf = (name) => order.findIndex((names) => names.includes(name));
  const found = [];
  for (const file of sources(`${root}*.rs`)) {
    const own = file.slice(root.length).split(/[/.]/)[0];
    if (outside.includes(own)) continue;
    if (floorOf(own) < 0) found.push(`${file} stands on no floor`);
    const [code] = readFileSync(file, 'utf8').split('#[cfg(test)]\nmod tests');
    const named = code.matchAll(/\bcrate::(?:\{[^}]*\}|\w+)/g);
    // The first part of each path in the braces: `a` and `c` of {a::b, c}.
    const used = new Set([...named].flatMap(([path]) => path.slice('crate::'.length).match(/(?<![\w:])\w+/g)));
    for (const name of used) if (floorOf(name) < 0 || floorOf(name) > floorOf(own)) found.push(`${file} uses crate::${name}`);
  }
  return found;
}
for (const [root, order] of Object.entries(floors)) {
  complain(`a module of ${root} knows only its own floor and those below`, climbs(root, order));
}

const reasons = readFileSync('CONTRIBUTING.md', 'utf8');
const { packages } = JSON.parse(run('cargo', 'metadata', '--no-deps', '--format-version', '1'));
const libraries = new Set(packages.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
complain('CONTRIBUTING.md gives no reason for',
  [...libraries].filter((name) => ![...crates, ...below].includes(name) && !new RegExp(`\\b${name}\\b`).test(reasons)));

// Each layer of the interface and what it may import besides itself.
const layers = {
  shell: ['shown', 'session', 'curate', 'parts', 'lib', 'bindings'],
  shown: ['walls', 'parts', 'lib', 'bindings'],
  walls: ['parts', 'lib', 'bindings'],
  session: ['parts', 'lib', 'bindings'],
  curate: ['parts', 'lib', 'bindings'],
  parts: ['lib', 'bindings'],
  lib: ['bindings'],
  bindings: [],
};
const place = (path) => path.split('/').slice(2);
// A wall is a component at the top of ui/src/walls; the folders beside it hold its pieces.
const isWall = (path) => /^ui\/src\/walls\/\w+\.svelte$/.test(path);
const layered = [];
const walls = [];
const tauri = [];
for (const file of sources('ui/src/*.ts', 'ui/src/*.svelte')) {
  const imports = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, from]) => from);
  if (file !== 'ui/src/lib/ipc.ts' && imports.some((from) => from.startsWith('@tauri-apps/'))) tauri.push(file);
  const allowed = layers[place(file)[0]];
  for (const from of imports.filter((path) => path.startsWith('.') && allowed)) {
    const path = normalize(join(dirname(file), from));
    const layer = place(path)[0];
    if (layer !== place(file)[0] && layer in layers && !allowed.includes(layer)) layered.push(`${file} imports ${path}`);
    if (place(file)[0] === 'walls' && isWall(path)) walls.push(`${file} imports ${path}`);
  }
}
complain('only ui/src/lib/ipc.ts imports @tauri-apps', tauri);
complain('an interface layer imports only the layers below it', layered);
complain('a wall never imports another wall', walls);

const long = sources('*.rs', '*.ts', '*.svelte', '*.mjs', '*.css', '*.sql')
  .filter((file) => !file.startsWith('ui/src/bindings/'))
  .map((file) => ({ file, length: readFileSync(file, 'utf8').split('\n').length }))
  .filter(({ length }) => length > 600);
complain('no file is longer than 600 lines', long.map(({ file, length }) => `${file} has ${length}`));

for (const rule of wrong) console.error(`check: ${rule}`);
if (wrong.length > 0) process.exit(1);
console.log('check: bindings, layers and sizes are as they should be');
