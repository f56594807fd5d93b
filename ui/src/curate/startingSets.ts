// Starting sets: what the stages of a trade are usually called, in its customers' words. A new room offers them in pencil.
import type { Edit } from '../bindings/Edit';
import { newId } from '../lib/id';

export interface LikelyStage {
  name: string;
  /** Where customers usually meet the company here. */
  moments: string[];
  /** What customers usually get here: the first papers to collect. */
  papers: string[];
}

export interface StartingSet {
  trade: string;
  stages: LikelyStage[];
}

const stage = (name: string, moments: string[], papers: string[]): LikelyStage => ({ name, moments, papers });

/** At most seven stages each, so that a whole set stands side by side on a laptop. */
export const STARTING_SETS: [StartingSet, ...StartingSet[]] = [
  {
    trade: 'Any',
    stages: [
      stage('I look around', ['I hear of you', 'I compare you with others'], ['Advertisement', 'Price list']),
      stage('I decide', ['I know what I get', 'I know what it costs'], ['Offer', 'Brochure']),
      stage('I order', ['I place my order', 'You tell me it went through'], ['Order form', 'Confirmation e-mail']),
      stage('I wait', ['You told me when', 'You warn me if it is late'], ['Status e-mail', 'Text message']),
      stage('I use it', ['It works the first time', 'I understand it'], ['Instructions', 'Welcome letter']),
      stage('I pay', ['The bill is right', 'I can pay as I like'], ['Invoice', 'Reminder']),
      stage('I need help', ['Someone answers', 'It is solved'], ['Reply to a complaint', 'Recorded call']),
    ],
  },
  {
    trade: 'Shop or mail order',
    stages: [
      stage('I look around', ['The catalogue comes', 'You write to me'], ['Catalogue page', 'News e-mail']),
      stage('I choose', ['I find my size', 'You have what you show'], ['Product page', 'Size chart']),
      stage('I order', ['I place my order', 'You tell me it went through'], ['Order form', 'Order e-mail']),
      stage('I wait for my parcel', ['You told me when', 'I can see where it is', 'You warn me if it is late'], ['Delay e-mail', 'Text message', 'Carrier’s card']),
      stage('I unpack it', ['The box explains itself', 'It is what I saw'], ['Packing slip', 'Hang tag', 'Leaflet']),
      stage('I send it back', ['I know how', 'The money is back'], ['Returns form', 'Credit note']),
      stage('I come back', ['You know me', 'Someone answers'], ['Invoice', 'Letter to old customers']),
    ],
  },
  {
    trade: 'Hotel',
    stages: [
      stage('I book a room', ['I see the room I will get', 'You confirm it'], ['Booking e-mail', 'Room page']),
      stage('I find my way to you', ['I know where to park', 'I come by train'], ['Directions', 'Parking note']),
      stage('I arrive', ['Somebody is there', 'The key works'], ['Registration form', 'Key card sleeve']),
      stage('I sleep', ['It is quiet', 'It is clean'], ['House rules', 'Card in the room']),
      stage('I have breakfast', ['There is something left', 'You know what I cannot eat'], ['Breakfast card', 'Menu']),
      stage('I pay and go home', ['The bill is right', 'You know me when I come again'], ['Invoice', 'E-mail after the stay']),
    ],
  },
  {
    trade: 'Cable or phone',
    stages: [
      stage('I compare', ['I understand the tariff', 'I know if I can get it'], ['Tariff sheet', 'Leaflet']),
      stage('I sign up', ['I know what I signed', 'I know when it ends'], ['Contract', 'Welcome letter']),
      stage('I get connected', ['The technician comes when you said', 'It works when he leaves'], ['Appointment text', 'Installation guide']),
      stage('I use it', ['It is as fast as you said', 'I can use it abroad'], ['Usage message', 'App screen']),
      stage('It stops working', ['You know before I ring', 'Someone answers', 'It stays mended'], ['Fault text', 'Recorded call']),
      stage('I get my bill', ['I understand it', 'It is what you said'], ['Bill', 'Reminder']),
      stage('I move or leave', ['You let me go', 'You ask me why'], ['Cancellation letter', 'Final bill']),
    ],
  },
  {
    trade: 'Clinic',
    stages: [
      stage('I need to be seen', ['Someone answers', 'I get an appointment'], ['Appointment letter', 'Referral']),
      stage('I get ready', ['I know what to bring', 'I know what I may eat'], ['Instructions', 'Consent form']),
      stage('I arrive and wait', ['I find the right door', 'You tell me how long'], ['Signs', 'Registration form']),
      stage('I am examined', ['You listen to me', 'You say what you do'], ['Wristband', 'Questionnaire']),
      stage('I hear what it is', ['I understand it', 'I can ask again'], ['Letter with results', 'Leaflet']),
      stage('I am treated', ['Everyone knows my case', 'Someone looks after me'], ['Ward leaflet', 'Menu card']),
      stage('I go home', ['I know what to do now', 'The bill is right'], ['Discharge letter', 'Prescription', 'Bill']),
    ],
  },
  {
    trade: 'Software',
    stages: [
      stage('I try it', ['I see what it does', 'I try it with my own data'], ['Web page', 'Trial e-mail']),
      stage('I buy it', ['I know what it costs', 'Our IT says yes'], ['Price page', 'Contract']),
      stage('I set it up', ['It runs on the first day', 'My data comes along'], ['Welcome e-mail', 'Set-up guide']),
      stage('I use it every day', ['I find what I need', 'You tell me what changed'], ['Screen', 'Release notes']),
      stage('Something breaks', ['You say it before I do', 'I lose nothing'], ['Error message', 'Status page']),
      stage('I ask for help', ['Someone answers', 'It is solved'], ['Support ticket', 'Recorded call']),
      stage('I renew or leave', ['I know what it was worth', 'I can take my data along'], ['Renewal notice', 'Invoice']),
    ],
  },
  {
    trade: 'Public office',
    stages: [
      stage('I need something', ['I know that I am entitled', 'I know what it takes'], ['Leaflet', 'Web page']),
      stage('I find the right office', ['I know who does it', 'I get an appointment'], ['Signs', 'Appointment e-mail']),
      stage('I fill in the form', ['I understand the questions', 'I have what it asks for'], ['Form', 'Notes to the form']),
      stage('I wait for an answer', ['You told me how long', 'I can ask where it is'], ['Receipt', 'Request for papers']),
      stage('I get your letter', ['I understand it', 'I know what to do now'], ['Decision letter', 'Fee notice']),
      stage('I disagree', ['I know how', 'Someone looks again'], ['Objection form', 'Second decision']),
    ],
  },
];

const same = (name: string) => name.trim().toLowerCase();

/**
 * What is still pencilled in of a set, in a room whose stages have these names: what is not there already and was not
 * ignored. As many as the person named in words of their own are taken to stand for the first of the rest.
 */
export function pencilled(set: StartingSet, names: string[], ignored: Set<string>): LikelyStage[] {
  const there = new Set(names.map(same));
  const rest = set.stages.filter(({ name }) => !there.has(same(name)));
  const own = names.length - (set.stages.length - rest.length);
  return rest.slice(own).filter(({ name }) => !ignored.has(name));
}

/** The likely stage with this name: of the set first, then of any other. */
export function likely(name: string, set: StartingSet): LikelyStage | undefined {
  return [set, ...STARTING_SETS].flatMap(({ stages }) => stages).find((one) => same(one.name) === same(name));
}

/** One step that puts stages with their moments at the end of the wall, from `position` on. */
export function taken(stages: LikelyStage[], position: number): Extract<Edit, { add: unknown }>[] {
  return stages.flatMap(({ name, moments }, at) => {
    const id = newId();
    return [
      { add: { kind: 'stage' as const, id, name, position: position + at } },
      ...moments.map((moment, n) => ({ add: { kind: 'moment' as const, stage: id, name: moment, position: n + 1 } })),
    ];
  });
}
