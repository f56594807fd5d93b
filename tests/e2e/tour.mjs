// A walk through a room without anybody at the keyboard: leaves a picture of each stop in target/tour/ROOM/, as the room
// sees it, and of what the facilitator has before her. The room itself is not touched: the tour walks through a copy.
import { cpSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Key } from './driver.mjs';
import { openDesktop } from './desktop.mjs';

const room = process.argv[2];
if (!room) {
  console.error('Which room? node tests/e2e/tour.mjs ROOM');
  process.exit(2);
}

const desktop = await openDesktop({ pictures: join('tour', basename(room)) });
let pictures = 0;
const picture = (name) => {
  const number = String(++pictures).padStart(2, '0');
  console.log(relative(process.cwd(), desktop.photograph(`${number}-${name.replaceAll('_', '-')}`)));
};

try {
  const copy = join(desktop.home, 'room');
  cpSync(room, copy, { recursive: true });
  const window = await desktop.open([copy]);
  await window.resize(1920, 1080);
  const { stages } = await window.ask('curate_wall');
  let signed = JSON.parse(desktop.tell('show', copy, 'fix_team', '--json').stdout).find((team) => team.signed_on);
  await window.see(stages[0].name);
  await window.settle();
  picture('curate');

  /** What the console does while the wall is watched. */
  const onConsole = async (act) => {
    await window.turnTo('main');
    await act();
    await window.turnTo('wall');
  };
  const up = () => window.ask('up');
  /** Waits until the wall stands before what is up, then leaves its picture. */
  const show = async (name) => {
    const { stop } = await up();
    const ids = Object.entries(stop).filter(([of, value]) => of !== 'at' && typeof value === 'string');
    await window.until(`the wall to show ${JSON.stringify(stop)}`, () =>
      window.run(
        (at, named) => {
          const scenes = [...document.querySelectorAll('.camera.rest [data-scene]')].map((scene) => scene.dataset.scene);
          return scenes.length === 1 && scenes[0].startsWith(at) && named.every((id) => scenes[0].includes(id));
        },
        stop.at,
        ids.map(([, id]) => id),
      ),
    );
    await window.settle();
    picture(name);
  };

  await window.press(Key.F5);
  await window.turnTo('wall');
  await window.resize(1920, 1080);
  desktop.raise('wall$');
  await show('whole_wall');
  for (const [i, { stage, name }] of stages.entries()) {
    await onConsole(() => window.press(String(i + 1)));
    await window.until(`“${name}” to be up`, async () => (await up()).stop.stage === stage);
    await show(`stage-${i + 1}`);
  }

  await onConsole(async () => {
    await window.presses('0', Key.F5);
    await window.until('the session to run', async () => (await up()).session !== null);
    await window.settle();
    desktop.raise('Customer Room$');
    picture('console');
  });
  desktop.raise('wall$');

  // The whole session with the one key that a presenter's remote has. Stages were seen already, promises are seen
  // together, and a report when all of it stands there.
  let last;
  for (;;) {
    const { stop } = await up();
    // Pages of one paper are pictured once.
    const thing = JSON.stringify({ ...stop, page: undefined, remark: undefined });
    const again = thing === last;
    last = thing;
    if (signed && stop.at === 'charter' && !stop.fix_team) {
      // Nothing was chosen on this tour, so a charter of an earlier session is shown, once: the walk comes back from it.
      const fix_team = signed.id;
      signed = undefined;
      await onConsole(() => window.invoke('walk', { to: { to: { at: 'charter', fix_team } } }));
      await show('session-charter');
    } else if (!again && !['stage', 'whole_wall'].includes(stop.at) && !stop.commitment && (stop.step ?? 4) === 4) {
      await show(`session-${stop.at}`);
    }
    if ((await window.ask('ahead')).length === 0) break;
    const { revision } = await up();
    const moved = async () => (await up()).revision > revision;
    await window.press(Key.PageDown);
    if (stop.call) {
      // The first press plays it, unless it was played already.
      const plays = async () => (({ call, playing, ended, position_ms, trouble }) => call === stop.call && (playing || ended || position_ms > 0 || trouble))(await window.invoke('player_state'));
      const played = await window.until('the call to be played, or the next stop', async () => ((await moved()) ? 'moved' : (await plays()) && 'plays'));
      if (played === 'plays') await window.press(Key.PageDown);
    }
    await window.until('the next stop', moved);
  }
  await window.close();
} catch (why) {
  console.error(why.message);
  process.exitCode = 1;
} finally {
  desktop.close();
}
