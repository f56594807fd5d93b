import { expect, it } from 'vitest';
import { cut } from './hyphens';
import { languageOf } from './hyphens/language';
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

it('cuts in even parts what no language parts', () => {
  expect(cut('Zzzzzzzzzzzzzzz').split('\u00ad').map(({ length }) => length)).toEqual([8, 7]);
  expect(cut('Some\u00adthing')).toBe('Some\u00adthing');
});
