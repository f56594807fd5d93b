import { beforeEach, expect, it } from 'vitest';
import { Latest } from './latest';
import { later, settle } from './program.fake';

let asked: { what: string; comes: ReturnType<typeof later<string>> }[];
let taken: string[];
let latest: Latest;
beforeEach(() => ([asked, taken, latest] = [[], [], new Latest()]));

function want(what: string): void {
  const ask = () => {
    const comes = later<string>();
    asked.push({ what, comes });
    return comes.promise;
  };
  void latest.want(what, ask, (answer) => taken.push(answer), (why) => taken.push(`refused: ${why}`));
}
async function comes(at: number, answer: string): Promise<void> {
  asked[at]?.comes.keep(answer);
  await settle();
}

it('asks once more, however often the room changed while the answer was on its way', async () => {
  for (let change = 0; change < 300; change++) want('tray');
  expect(asked).toHaveLength(1);
  await comes(0, 'one scan');
  expect(asked).toHaveLength(2);
  await comes(1, '300 scans');
  expect(asked).toHaveLength(2);
  expect(taken).toEqual(['one scan', '300 scans']);
  want('tray');
  expect(asked).toHaveLength(3);
});

it('shows what came on the way, so that a room which never rests is seen all the same', async () => {
  want('wall');
  for (let change = 0; change < 3; change++) {
    want('wall');
    await comes(change, `as of ${change}`);
  }
  expect(taken).toEqual(['as of 0', 'as of 1', 'as of 2']);
});

it('asks another question at once, and drops what comes for the first', async () => {
  want('stage one');
  want('stage two');
  want('stage one');
  expect(asked.map(({ what }) => what)).toEqual(['stage one', 'stage two', 'stage one']);
  await comes(1, 'two');
  await comes(2, 'one again');
  await comes(0, 'one');
  expect(taken).toEqual(['one again']);
});

it('drops what comes after nothing is wanted any more', async () => {
  want('stage one');
  latest.forget();
  await comes(0, 'one');
  expect(taken).toEqual([]);
});

it('goes on after a refusal', async () => {
  want('wall');
  want('wall');
  asked[0]?.comes.refuse('no room');
  await settle();
  await comes(1, 'the wall');
  expect(taken).toEqual(['refused: no room', 'the wall']);
});
