// What a made-up room decided: sessions, let-downs, votes, promises, teams, reports, wins.

/** In one word. */
const WORDS = ['better', 'honest', 'Donaudampfschifffahrtsgesellschaft', 'too long again'];

/** Adds what was decided in earlier sessions, and the one that runs. */
export function sessions(room) {
  const { about, die, add, sentence, name, people } = room;
  if (about.session === 'none') return;
  const earlier = add('session', {
    rhythm: 'quarterly',
    held_on: '2026-07-15',
    started_at: '2026-07-15T09:00:00Z',
    adjourned_at: '2026-07-15T11:00:00Z',
    attendance: people.map((person) => ({ person, present: true })),
  });
  const session = add('session', {
    rhythm: 'quarterly',
    held_on: '2026-10-14',
    agenda: ['growth', 'commitments', 'walk', 'vote', 'choose', 'charter', 'report_outs', 'applause', 'decisions'].map((kind) => ({ kind, title: name(20), minutes: 10 })),
    started_at: '2026-10-14T08:00:00Z',
    attendance: people.map((person) => ({ person, present: die.often(0.8) })),
    next_on: die.often(0.5) ? '2027-01-13' : undefined,
  });
  if (about.session === 'bare') return;
  const letDowns = die.some(die.one([1, 6, 14]), (at) => letDown(room, session, at % 4 === 3 ? 1 : 2));
  ballots(room, session, letDowns);
  die.some(about.promises, (at) => promise(room, earlier, session, at));
  wins(room);
  die.some(die.one([0, 2, 12]), (at) => add('decision', { session, words: die.often(0.4) ? sentence(240) : name(60), position: at + 1 }));
  die.some(die.from(0, 4), () => add('action', { session, words: name(60), owner: die.one(people), due: die.often(0.7) ? '2026-11-20' : undefined }));
}

function letDown(room, session, silos) {
  const { about, die, add, sentence, stages } = room;
  return add('let_down', {
    statement: die.often(0.3) ? sentence(180) : room.name(40),
    stage: die.one(stages),
    silos: room.silos.slice(0, silos),
    evidence: die.often(0.8) || session === undefined ? room.evidence : [],
    worth_a_year: about.money !== 'none' && die.often(0.6) ? die.one([900, 210_000, 3_400_000]) : undefined,
    noted_in: session,
  });
}

/** What each casts: a room does not come with ballots of votes that nobody revealed. */
function ballots({ die, cast, people }, session, letDowns) {
  for (const _ of people) {
    const given = die.some(Math.min(3, letDowns.length), (at) => ({ let_down: letDowns[(at * 5 + die.from(0, letDowns.length - 1)) % letDowns.length], stickers: 1 }));
    const once = given.filter(({ let_down }, at) => given.findIndex((other) => other.let_down === let_down) === at);
    cast.push({ session, about: 'let_downs', content: once });
    if (die.often(0.6)) cast.push({ session, about: 'rating', content: { score: die.from(1, 5), word: die.often(0.5) ? die.one(WORDS) : undefined } });
  }
}

function promise(room, earlier, session, at) {
  const { die, add, name, sentence, people, measures, moments } = room;
  const commitment = add('commitment', {
    session: earlier,
    let_down: letDown(room, undefined, 2),
    promise: die.often(0.4) ? sentence(160) : name(40),
    lead: die.often(0.7) ? people[0] : undefined,
    measure: measures.length && die.often(0.5) ? die.one(measures) : undefined,
    due: die.one([undefined, '2026-09-01', '2027-03-01']),
  });
  if (die.often(0.5)) add('standing', { commitment, session, standing: die.one(['kept', 'on_its_way', 'late', 'broken']), reason: die.often(0.6) ? sentence(110) : undefined, spoken: true });
  if (at % 3 === 2) return;
  const measure = measures.length ? die.one(measures) : undefined;
  const signed = measure && die.often(0.5);
  const team = add('fix_team', {
    commitment,
    name: name(20),
    promise: die.often(0.5) ? sentence(120) : undefined,
    lead: people[0],
    sponsor: signed || die.often(0.5) ? people[2 % people.length] : undefined,
    members: people.slice(1, die.from(2, 9)),
    moment: moments.length && die.often(0.6) ? die.one(moments).id : undefined,
    measure,
    baseline: die.often(0.5) ? 41.5 : undefined,
    target: signed || die.often(0.4) ? 12 : undefined,
    hand_off: room.handOffs[0],
    reports_on: signed || die.often(0.5) ? '2026-10-14' : undefined,
    signed_on: signed ? '2026-07-20' : undefined,
    fixed_on: die.often(0.5) ? '2026-02-01' : undefined,
  });
  if (die.often(0.8)) {
    add('report', {
      fix_team: team,
      session,
      finding: sentence(die.one([30, 200])),
      recommendation: die.often(0.7) ? sentence(die.one([30, 240])) : undefined,
      result: die.often(0.6) ? sentence(die.one([30, 240])) : undefined,
      evidence: room.evidence,
    });
  }
}

function wins({ about, die, add, name, sentence, people, silos }) {
  die.some(about.wins, (at) =>
    add('win', {
      title: die.often(0.4) ? sentence(120) : name(30),
      story: die.often(0.4) ? sentence(160) : undefined,
      people: people.slice(0, die.from(0, 9)),
      silos: silos.slice(0, die.from(1, 4)),
      before: die.often(0.6) ? die.one(['18', '4 days', 'nobody knew', name(20)]) : undefined,
      after: die.often(0.6) ? die.one(['7%', 'the next morning', name(20)]) : undefined,
      hung_on: at ? '2025-11-05' : '2026-10-14',
    }),
  );
}
