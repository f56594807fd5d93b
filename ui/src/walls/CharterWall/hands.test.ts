import { expect, it } from 'vitest';
import { calledFirst, handsOf, initialled, surname } from './hands';

it('takes no title for a first name', () => {
  const titled = ['Dr. Annegret Überwasser-Freyhoff', 'Prof. Dr. Ute Klein', 'Frau Meike Carstensen', 'Ms Dana Owen'];
  expect(titled.map(calledFirst)).toEqual(['Annegret', 'Ute', 'Meike', 'Dana']);
  expect(titled.map(initialled)).toEqual(['A. Überwasser-Freyhoff', 'U. Klein', 'M. Carstensen', 'D. Owen']);
  expect([calledFirst('Herr'), initialled('Frau Meyer'), initialled('Priya'), calledFirst('')]).toEqual(['Herr', 'Meyer', 'Priya', '']);
  // No title: names that begin like one.
  expect(['Drew Hall', 'Miriam Sharp', 'Sira Ng'].map(calledFirst)).toEqual(['Drew', 'Miriam', 'Sira']);
});

it('keeps the words with which a surname begins', () => {
  expect(['Dana Owen', 'Jan van der Berg', 'Ana Maria de Souza', 'Anna Maria Schmidt', 'Priya'].map(surname)).toEqual(['Owen', 'van der Berg', 'de Souza', 'Schmidt', 'Priya']);
});

it('writes every hand whole: smaller, or as surnames, where one name is long', () => {
  expect(handsOf(['Dana Owen', 'Priya Nair', 'Tom Reed'])).toEqual({ written: ['D. Owen', 'P. Nair', 'T. Reed'], size: 46 });
  expect(handsOf(['Samira Haddad', 'Dr. Annegret Überwasser-Freyhoff', 'Olaf Brandt', 'Jonas Petersen'])).toEqual({
    written: ['Haddad', 'Überwasser-Freyhoff', 'Brandt', 'Petersen'],
    size: 36,
  });
  expect(handsOf(['Dr. Annegret Überwasser-Freyhoff', 'Jan Brandt', 'Olaf Brandt', 'Jonas Petersen', 'Meike Carstensen']).written).toEqual([
    'Überwasser-Freyhoff',
    'J. Brandt',
    'O. Brandt',
    'Petersen',
    'Carstensen',
  ]);
});
