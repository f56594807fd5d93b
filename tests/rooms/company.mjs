// Who a made-up company is: departments, people, stages, moments, hand-offs, and the customers along the floor.

const STATES = ['broken', 'reliable', 'differentiating', 'not_judged', undefined];
const day = (year, month) => `${year}-${String(month).padStart(2, '0')}-01`;

/** Months up to September 2026, the oldest first. */
export const months = (count) => Array.from({ length: count }, (_, at) => {
  const month = 2026 * 12 + 8 - (count - 1 - at);
  return day(Math.floor(month / 12), (month % 12) + 1);
});

/** Adds the company; `room.stages`, `room.moments`, `room.silos` and `room.people` are what the rest hangs on. */
export function company(room) {
  const { about, die, add, name, sentence } = room;
  room.silos = die.some(about.silos, (at) => add('silo', { name: name(16), colour: ['#17256b', '#005f73', '#7a5a00', '#b02c84', '#43200c'][at % 5] }));
  room.people = die.some(about.silos + 4, (at) => add('person', { name: name(18), role: die.often(0.6) ? name(20) : undefined, silo: room.silos[at % about.silos] }));
  room.stages = die.some(about.stages, (at) =>
    add('stage', {
      name: name(28),
      position: at + 1,
      intention: die.often(0.7) ? sentence(die.one([20, 90, 260])) : undefined,
      owner: die.often(0.5) ? die.one(room.people) : undefined,
      base_unit: die.often(0.3) ? name(10) : undefined,
    }),
  );
  let ofTruth = 0;
  room.moments = room.stages.flatMap((stage) =>
    die.some(about.moments, (at) => ({
      stage,
      id: add('moment', {
        stage,
        position: at + 1,
        name: name(24),
        second_line: die.often(0.5) ? name(30) : undefined,
        state: die.one(STATES),
        of_truth: die.often(0.5) && ofTruth++ < 20,
        silos: die.often(0.7) ? [die.one(room.silos)] : [],
      }),
    })),
  );
  if (about.focus && room.moments.length) {
    add('focus', { statement: name(60), moment: die.one(room.moments).id, from: '2026-07-15', until: '2026-12-31' });
  }
  room.handOffs = die.often(0.5) ? [add('hand_off', { stage: room.stages[0], gives: room.silos[0], receives: room.silos[1], goes_wrong: sentence(120) })] : [];
  bases(room);
  growth(room);
}

function bases({ about, die, add, stages, name }) {
  if (about.base === 'none') return;
  const periods = about.base === 'quarters' ? months(24).filter((_, at) => at % 3 === 0) : months(25);
  for (const stage of stages) {
    if (die.often(0.15)) continue;
    const usual = about.base === 'few' ? die.from(20, 280) : die.from(2_000, 400_000);
    for (const period of periods) add('base', { stage, period, customers: Math.round(usual * (0.9 + 0.2 * die.next())), unit: die.often(0.3) ? name(12) : undefined });
  }
}

/** Rows of customers gained and lost: with money, without, or only counted. */
function growth({ about, die, add, stages, name }) {
  if (about.growth === 'none') return;
  const worth = () => {
    if (about.money === 'none' || about.growth === 'customers' || (about.money === 'some' && die.often(0.5))) return undefined;
    return about.money === 'large' ? die.from(1e6, 9e8) : die.from(500, 900_000);
  };
  const row = (direction, more) => add('growth', { period: '2025-10-01', direction, ...more });
  if (about.growth !== 'one') row('opening', { customers: die.one([12, 61_200, 4_800_000]) });
  if (about.growth === 'opening') return;
  const few = about.growth === 'many' ? 20 : about.growth === 'one' ? 1 : die.from(1, 3);
  const size = () => (die.often(0.15) ? undefined : die.one([1, 40, 2_600, 15_500]));
  die.some(few, (at) => row('lost', { customers: size(), stage: die.often(0.8) ? stages[at % stages.length] : undefined, reason: die.often(0.7) ? name(24) : undefined, worth_a_year: worth() }));
  die.some(about.growth === 'one' ? 0 : Math.min(few, 6), () =>
    row('gained', { customers: size(), origin: die.one(['sent', 'returned', 'bought', undefined]), reason: die.often(0.4) ? name(24) : undefined, cost_each: die.often(0.4) && about.money !== 'none' ? die.from(1, 900) : undefined }),
  );
}
