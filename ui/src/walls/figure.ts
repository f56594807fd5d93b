import type { Cadence } from '../bindings/Cadence';
import type { Rate } from '../bindings/Rate';
import type { SurveyFace } from '../bindings/SurveyFace';
import type { Words } from '../parts/words';

/** "each month", from how often a series is read. */
export function readOften(cadence: Cadence): string {
  return cadence === 'irregular' ? '' : `each ${cadence.slice(0, -1)}`;
}

/** Complaints as they are lettered: a rate shows its tenths, 2.0 beside 2.1; what was only counted has none. */
export function complaintsOf(value: number, words: string, say: Words): string {
  return / per /.test(words) || !Number.isInteger(value) ? say.rate(value) : say.number(value);
}

/** Whether a figure is a bare count of a month or quarter: no base is known. */
export function isCount({ words }: Pick<Rate, 'words'>): boolean {
  return !/ per /.test(words);
}

/** What that figure counts: "complaints per 1,000 orders"; of a bare count also when: "complaint in October". */
export function countedIn(rate: Pick<Rate, 'value' | 'words' | 'of' | 'cadence'>, say: Words): string {
  return isCount(rate) ? `${rate.value === 1 ? 'complaint' : 'complaints'} in ${periodOf(rate.of, rate.cadence, say)}` : rate.words;
}

/** What those say whom a survey's figure counts: "agree", "Very good or Good", "Yes". */
export function answered({ distribution, top_boxes }: Pick<SurveyFace, 'distribution' | 'top_boxes'>): string {
  const best = distribution.slice(0, top_boxes).map(({ answer }) => answer);
  return best.every((answer) => /\bagree\b/i.test(answer)) ? 'agree' : best.join(' or ');
}

/** "July", "July to September", "2025": which period a reading is of; with its year where that is not plain. */
export function periodOf(from: string, cadence: Cadence, say: Words): string {
  const month = (date: string) => (isOld(from) ? say.monthOfYear(date) : say.month(date));
  if (cadence === 'years') return from.slice(0, 4);
  if (cadence === 'weeks') return `the week of ${isOld(from) ? say.dayOfYear(from) : say.day(from)}`;
  if (cadence === 'days') return isOld(from) ? say.dayOfYear(from) : say.day(from);
  if (cadence !== 'quarters') return month(from);
  return `${say.month(from)} to ${month(lastOfQuarter(from))}`;
}

/** The first day of a quarter's last month. */
function lastOfQuarter(from: string): string {
  const [year = 0, begun = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, begun + 1, 1)).toISOString().slice(0, 10);
}

/** The same shortly, and with its year: "Sep 2026", "Jul to Sep 2026", "9 Oct 2026". */
export function shortPeriodOf(from: string, cadence: Cadence, say: Words): string {
  if (cadence !== 'quarters') return cadence === 'irregular' ? say.shortDay(from) : say.shortPeriod(from, cadence);
  return `${say.shortMonth(from).replace(/ \d+$/, '')} to ${say.shortMonth(lastOfQuarter(from))}`;
}

const OLD = 190 * 24 * 60 * 60_000;

/** Whether a figure is so old that the day of its newest reading must stand by it: nobody takes it for today's. */
export function isOld(period: string | undefined, now = Date.now()): period is string {
  return period !== undefined && now - Date.parse(period) > OLD;
}
