// What hangs in a made-up room: papers, calls, complaints, measures, surveys.
import { months } from './company.mjs';
import { SCALES, UNITS } from './words.mjs';

/** Adds the evidence; `room.measures` and `room.evidence` are what promises name. */
export function evidence(room) {
  const { die, add } = room;
  room.pin = (kind, id, stage) => {
    const moments = room.moments.filter((moment) => moment.stage === stage);
    add('pin', { what: { kind, id }, stage, moment: moments.length && die.often(0.7) ? die.one(moments).id : undefined });
  };
  papers(room);
  calls(room);
  complaints(room);
  measures(room);
  surveys(room);
  room.evidence = room.measures.length ? [{ kind: 'measure', id: room.measures[0] }] : [{ kind: 'survey_result', id: room.surveys[0] }];
}

function papers({ about, die, add, name, sentence, sample, stages, pin }) {
  if (about.papers === 'none') return;
  die.some(about.paperCount, (at) => {
    const { shape, pages } = sample.papers[(at * 7 + about.seed) % sample.papers.length];
    const turned = (about.papers === 'wide' && shape < 1) || (about.papers === 'tall' && shape > 1);
    const id = add('artifact', {
      title: die.often(0.9) ? name(24) : undefined,
      cleared_for: 'leadership',
      seen_on: die.one(['2026-09-20', '2026-02-11', '2024-05-03', '2009-01-01']),
      a_month: die.often(0.3) ? die.one([1, 28_000, 4_000_000]) : undefined,
      used_until: die.often(0.2) ? '2026-05-01' : undefined,
      pages: pages.map((page) => ({
        ...page,
        turn: turned ? 90 : page.turn,
        masks: turned ? [] : page.masks,
        checked_on: '2026-09-21',
        hotspots: (page.hotspots ?? []).map((spot) => ({ ...spot, silo: undefined, remark: die.often(0.3) ? sentence(200) : name(30), calls_a_month: die.often(0.4) ? die.from(1, 9_000) : undefined })),
      })),
    });
    if (die.often(0.9)) pin('artifact', id, die.often(0.5) ? stages[0] : die.one(stages));
  });
}

function calls({ die, add, name, sentence, sample, stages, pin }) {
  for (const call of sample.calls.slice(0, die.from(0, 2))) {
    const length = call.length_ms ?? 60_000;
    const lines = die.from(0, 12);
    const transcript = die.some(lines, (at) => ({ from: Math.round((length * at) / lines), to: Math.round((length * (at + 1)) / lines), speaker: at % 2 ? 'Customer' : undefined, words: sentence(die.one([4, 60, 300])) }));
    const id = add('call', { media: call.media, title: name(30), recorded_on: '2026-06-03', length_ms: length, speakers: ['Customer'], cleared_for: 'leadership', about_customer: die.often(0.5) ? name(30) : undefined, transcript, consent: 'given' });
    pin('call', id, die.one(stages));
  }
}

function complaints(room) {
  const { about, die, add, name, sentence, stages } = room;
  room.categories = die.some(die.from(1, 8), (at) => add('category', { name: name(18), colour_slot: at < 5 ? at + 1 : undefined }));
  const post = add('listening_post', { name: name(18), channel: die.often(0.5) ? name(10) : undefined, cadence_days: die.often(0.5) ? 7 : undefined });
  const days = months(25);
  const words = () => {
    if (about.quotes === 'none') return undefined;
    if (about.quotes === 'empty') return die.one(['', ' ', '.', '…', '""', undefined]);
    return sentence(about.quotes === 'long' ? die.from(80, 900) : die.from(12, 120));
  };
  const at = die.some(Math.ceil(stages.length / 2), () => die.one(stages));
  for (let row = 0; row < about.complaints; row++) {
    const said = words();
    add('complaint', {
      received_on: die.one(days).replace(/01$/, String(die.from(1, 28)).padStart(2, '0')),
      words: said,
      quotable: said !== undefined && die.often(0.5),
      post,
      category: die.often(0.8) ? die.one(room.categories) : undefined,
      stage: die.often(0.9) ? die.one(at) : undefined,
      channel: die.often(0.3) ? name(10) : undefined,
    });
  }
}

const READINGS = { none: 0, one: 1, few: 8, many: 36, outlier: 24 };

function measures(room) {
  const { about, die, add, name, stages, moments, pin, silos } = room;
  const count = READINGS[about.readings];
  room.measures = die.some(about.readings === 'none' && die.often(0.5) ? 0 : die.from(1, 5), () => {
    const moment = moments.length ? die.one(moments) : undefined;
    const id = add('measure', {
      name: name(34),
      moment: moment?.id,
      unit: die.one(UNITS),
      better: die.one(['up', 'down']),
      target: die.often(0.5) ? die.from(1, 95) : undefined,
      source: die.often(0.5) ? name(30) : undefined,
      silos: die.often(0.5) ? silos.slice(0, 3) : [],
      marks: die.often(0.4) ? [{ date: '2026-03-01', words: name(30) }] : [],
    });
    const usual = die.one([0.4, 36, 91, 5_200]);
    const readings = months(count).map((period) => ({ period, value: Math.round(usual * (0.8 + 0.4 * die.next()) * 10) / 10 }));
    if (about.readings === 'outlier') readings[die.from(0, count - 1)].value = usual * 1000;
    for (const reading of readings) add('reading', { measure: id, ...reading, n: about.sized ? die.from(3, 90_000) : undefined });
    if (!moment || die.often(0.3)) pin('measure', id, die.one(stages));
    return id;
  });
}

function surveys(room) {
  const { die, add, name, sentence, stages, pin } = room;
  room.surveys = die.some(die.from(1, 3), () => {
    const { answers, scale } = die.one(SCALES);
    const counts = answers.map(() => die.one([0, 3, 410, 12_000]));
    const distribution = answers.map((answer, at) => ({ answer, count: counts[at] }));
    const id = add('survey_result', { question: die.often(0.5) ? sentence(140) : name(40), scale, period: '2026-07-01', n: counts.reduce((sum, count) => sum + count, 0), distribution });
    pin('survey_result', id, die.one(stages));
    return id;
  });
}
