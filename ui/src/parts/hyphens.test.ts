import { afterEach, expect, it, vi } from 'vitest';
import { cut, hyphens } from './hyphens';
import '../lib/program.fake';
import { hear, languageOf, languageOfWord, spoken } from './hyphens/language';
import { ready, textsIn } from './hyphens/ready';
import { partingOf } from './hyphens/patterns';

async function parted(word: string, language: string): Promise<string> {
  await partingOf(language);
  const part = partingOf(language);
  if (part instanceof Promise) throw new Error(`no patterns came for ${language}`);
  return part(word).replaceAll('\u00ad', '-');
}

it('parts a word where its language does', async () => {
  expect(await parted('Something', 'en-GB')).toBe('Some-thing');
  expect(await parted('knowledge', 'en-US')).toBe('knowl-edge');
  expect(await parted('Rechtsschutzversicherungsgesellschaft', 'de-DE')).toBe('Rechts-schutz-ver-si-che-rungs-ge-sell-schaft');
  expect(await parted('malheureusement', 'fr')).toBe('mal-heu-reu-se-ment');
  expect(await parted('desafortunadamente', 'es-MX')).toBe('des-afor-tu-na-da-mente');
  expect(await parted('arbeidsongeschiktheid', 'nl')).toBe('ar-beids-on-ge-schikt-heid');
  expect(await parted('infelizmente', 'pt-BR')).toBe('in-fe-liz-mente');
  expect(await parted('sfortunatamente', 'it')).toBe('sfor-tu-na-ta-mente');
  expect(await parted('нетранспортабельність', 'uk')).toBe('не-транс-пор-та-бель-ність');
});

it('leaves two letters before a hyphen and three behind it, and whole what no patterns are known for', async () => {
  expect(await parted('Abonnements', 'de')).toBe('Abon-ne-ments');
  expect(await parted('ready', 'en-GB')).toBe('ready');
  expect(await parted('nghiêngnghiêngnghiêng', 'vi-VN')).toBe('nghiêngnghiêngnghiêng');
});

it('knows the language of a text in a room that says another', () => {
  expect(languageOf('Ich warte auf mein Paket', 'en-GB')).toBe('de');
  expect(languageOf('Rechtsschutzversicherungsgesellschaft', 'en-GB')).toBe('de');
  expect(languageOf('Personne ne répond au téléphone', 'en-GB')).toBe('fr');
  expect(languageOf('El pedido no está completo', 'en-GB')).toBe('es');
  expect(languageOf('Het pakket is niet aangekomen', 'de-DE')).toBe('nl');
  expect(languageOf('Ninguém me respondeu até agora, não sei', 'en-GB')).toBe('pt');
  expect(languageOf('Il pacco non è arrivato', 'en-GB')).toBe('it');
  expect(languageOf('ηλεκτροεγκεφαλογραφήματα', 'en-GB')).toBe('el');
  expect(languageOf('рахунок неправильний, чекаю і дзвоню', 'en-GB')).toBe('uk');
});

it('believes the room where a text does not say', () => {
  expect(languageOf('Registration', 'en-GB')).toBe('en-GB');
  expect(languageOf('Internationalization', 'en-US')).toBe('en-US');
  expect(languageOf('epäjärjestelmällistyttämättömyydellä', 'fi-FI')).toBe('fi-FI');
  expect(languageOf('The statement of my engagement', 'en-GB')).toBe('en-GB');
});

it('takes a word that does not say for what most texts of the room are', async () => {
  expect(languageOf('Vermieter', 'en-GB')).toBe('en-GB');
  hear(['Ich warte auf mein Paket', 'Der Monteur kommt nicht', 'Je reçois un rappel alors que j’ai payé']);
  expect(spoken()).toBe('de');
  expect(languageOf('Vermieter', 'en-GB')).toBe('de');
  // What speaks for itself, and what a room says that somebody asked, stand above that.
  expect(languageOf('Where is my refund', 'en-GB')).toBe('en-GB');
  expect(languageOf('Vermieter', 'nl-NL')).toBe('nl-NL');
  expect(await parted('Warteschleife', languageOf('Warteschleife', 'en-GB'))).toBe('War-te-schleife');
});

it('parts a word of another language in an English text as its own language does', async () => {
  const inEnglish = (word: string) => parted(word, languageOfWord(word, 'en-GB'));
  expect(await inEnglish('Abschlag')).toBe('Ab-schlag');
  expect(await inEnglish('Fernwärmehausanschluss')).toBe('Fern-wär-me-haus-an-schluss');
  expect(await inEnglish('Grundversorgung')).toBe('Grund-ver-sor-gung');
  expect(await inEnglish('understanding')).toBe(await parted('understanding', 'en-GB'));
  expect(['instalment', 'changes', 'flourish', 'young', 'hijacking', 'Versorger'].map((word) => languageOfWord(word, 'en-GB'))).toEqual(Array(6).fill('en-GB'));
  expect(languageOfWord('Abschlag', 'nl-NL')).toBe('nl-NL');
});

it('waits for the patterns of all that an answer holds, and only of that', async () => {
  const answer = { stage: '01a22792-57ff-71a3-bde7-1688c9db6be0', bays: [{ name: 'Il pacco non è arrivato' }, { name: 'Nobody knows when it comes' }] };
  expect(textsIn(answer)).toEqual(['Il pacco non è arrivato', 'Nobody knows when it comes']);
  await ready([answer, null], 'en-GB');
  for (const language of ['it', 'en-GB']) expect(partingOf(language)).toBeTypeOf('function');
});

it('cuts in even parts what no language parts', () => {
  expect(cut('Zzzzzzzzzzzzzzz').split('\u00ad').map(({ length }) => length)).toEqual([8, 7]);
  expect(cut('Some\u00adthing')).toBe('Some\u00adthing');
});

/** Sets words in lines of so many letters as their element's class says, parted at a soft hyphen where there is one. */
function setInLines(letters: Record<string, number>): void {
  Range.prototype.getClientRects = function (this: Range) {
    const { data, parentElement } = this.startContainer as Text;
    const wide = letters[parentElement?.className ?? ''] ?? Infinity;
    const tops: number[] = [];
    for (let from = 0, line = 0; from < data.length; line++) {
      const soft = data.slice(from, from + wide + 1).lastIndexOf('\u00ad') + 1;
      const to = data.length - from <= wide ? data.length : from + (soft || wide);
      tops.push(...Array.from({ length: to - from }, () => 20 * line));
      from = to;
    }
    const touched = new Set(tops.slice(this.startOffset, this.endOffset));
    return [...touched].map((top) => ({ top, width: 10, height: 20 })) as unknown as DOMRectList;
  };
}

const without = Range.prototype.getClientRects;
afterEach(() => {
  Range.prototype.getClientRects = without;
  document.body.replaceChildren();
});

it('parts a word that is broken only once its letters are set larger', async () => {
  setInLines({ small: 20, large: 11 });
  document.body.innerHTML = '<div lang="uk"><p class="small">Неправильний</p></div>';
  const root = document.body.firstElementChild as HTMLElement;
  const words = root.querySelector('p') as HTMLElement;
  const leave = hyphens()(root);
  words.className = 'large';
  await vi.waitFor(() => expect(words.textContent).toBe('Не\u00adпра\u00adвиль\u00adний'));
  leave?.();
});
