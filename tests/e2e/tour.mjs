// A walk through a room without anybody at the keyboard: leaves a picture of each stop in target/tour/.
// The room itself is not touched, the tour walks through a copy.
import { cpSync, realpathSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Key } from './driver.mjs';
import { openHouse } from './house.mjs';

const room = process.argv[2];
if (!room) {
  console.error('Which room? node tests/e2e/tour.mjs ROOM');
  process.exit(2);
}

const house = await openHouse({ pictures: 'tour' });
try {
  const copy = join(house.home, basename(room));
  cpSync(realpathSync(room), copy, { recursive: true });
  const { stages } = JSON.parse(house.tell('show', copy, '--json').stdout);

  const window = await house.open([copy]);
  await window.resize(1920, 1080);

  const walk = [
    ['whole-wall', ['0']],
    ...stages.map(({ name }, i) => [`stage-${i + 1}-${name.toLowerCase().replace(/\W+/g, '-')}`, ['0', String(i + 1)]]),
    ['paper', ['a']],
    ['call', ['c', 'p']],
    ['session', [Key.Escape, Key.F5]],
  ];
  let last;
  for (const [i, [name, keys]] of walk.entries()) {
    for (const key of keys) {
      await window.press(key);
      await window.settle();
    }
    const seen = await window.run(() => document.body.innerText);
    if (seen === last) throw new Error(`The tour stands still at “${name}”: ${keys.join(' ')} changed nothing.`);
    last = seen;
    console.log(relative(process.cwd(), house.photograph(`${String(i + 1).padStart(2, '0')}-${name}`)));
  }
  await window.close();
} catch (why) {
  console.error(why.message);
  process.exitCode = 1;
} finally {
  house.close();
}
