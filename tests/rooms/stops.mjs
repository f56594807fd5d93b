// Every stop at which a room can be shown, and how the wall gets there.

/** At most so many of one kind, so that a room of five thousand things is walked in a minute. */
const MOST = { papers: 4, categories: 5, measures: 5, calls: 2, promises: 5 };

/** All stops of a room, of many things of a kind at most `most`; `ask` asks with the wall's eye. */
export async function stopsOf(ask, most) {
  const stops = ['growth', 'promised', 'decide', 'wins', 'decisions'].map((at) => ({ at }));
  const stages = [];
  for (let wall = 0, all = 1; stages.length < all; wall++) {
    const whole = await ask('whole_wall', { wall });
    stops.push({ at: 'whole_wall', wall });
    stages.push(...whole.bays);
    all = whole.stages;
  }
  const found = { papers: [], categories: [], measures: [], calls: [] };
  for (const { stage } of stages) {
    stops.push({ at: 'stage', stage });
    const here = await ask('stage_wall', { stage });
    if (here.papers.length) stops.push({ at: 'papers', stage });
    if (here.quotes.length) stops.push({ at: 'quotes', stage });
    found.categories.push(...here.categories.map(({ category }) => ({ at: 'category', stage, category })));
    found.measures.push(...here.measures.map(({ measure }) => ({ at: 'measure', measure })));
    found.papers.push(...here.papers.map(({ artifact }) => ({ at: 'paper', artifact })));
    found.calls.push(...here.calls.map(({ call }) => ({ at: 'call', call })));
  }
  for (const [kind, all] of Object.entries(found)) stops.push(...spread(unique(all), most ?? MOST[kind]));
  for (const { artifact } of stops.filter(({ at }) => at === 'paper')) {
    const { pages } = await ask('paper', { artifact });
    if (pages[0]?.hotspots.length) stops.push({ at: 'paper', artifact, remark: 0 });
    if (pages.length > 1) stops.push({ at: 'paper', artifact, page: 1 });
  }
  const { commitments } = await ask('promised');
  for (const { commitment, team } of spread(commitments, most ?? MOST.promises)) {
    stops.push({ at: 'promised', commitment });
    stops.push(team ? { at: 'charter', fix_team: team } : { at: 'charter', commitment });
    if (team) for (let step = 0; step < 5; step++) stops.push({ at: 'report_out', fix_team: team, step });
  }
  return stops;
}

const unique = (stops) => [...new Map(stops.map((stop) => [JSON.stringify(stop), stop])).values()];
/** So many of a list, from all along it. */
const spread = (all, most) => all.filter((_, at) => all.length <= most || Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));

/** Waits in the page until the wall has come to rest before a stop and nothing moves any more. */
export async function arrive(stop, seconds) {
  const asks = { stage: 'stage_wall' }[stop.at] ?? stop.at;
  const { at, step, remark, page, ...about } = stop;
  // Which promise is spoken to is a step within the scene.
  if (at === 'promised') delete about.commitment;
  const name = (words) => words.join(' ').replace(/\s+/g, ' ').trim();
  const sought = name([asks, ...Object.values(about)]);
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const end = performance.now() + seconds * 1000;
  await document.fonts.ready;
  let before;
  for (let alike = 0; performance.now() < end; ) {
    await frame();
    const scenes = [...document.querySelectorAll('.camera.rest > [data-scene]')].map((scene) => name([scene.dataset.scene]));
    const there = scenes.length === 1 && scenes[0] === sought;
    const moving = [...document.images].some((image) => !image.complete) || document.querySelector('[aria-busy="true"]') !== null || document.getAnimations().some(({ playState }) => playState === 'running');
    const now = there && !moving ? document.body.outerHTML : undefined;
    alike = now !== undefined && now === before ? alike + 1 : 0;
    before = now;
    if (alike === 3) return 'there';
  }
  return `after ${seconds} s the wall stands at ${[...document.querySelectorAll('[data-scene]')].map((scene) => scene.dataset.scene)} (${document.querySelector('.camera')?.className})`;
}
