import { expect, it } from 'vitest';
import type { Tray } from '../../bindings/Tray';
import { groups } from './groups';

const paper = (pages: number, to_check: number, words: string) => ({ face: { artifact: words, title: '', pages, rendering: null }, came_at: null, words, to_check });
const table = (added: number, without_stage: number, skipped = 0) => ({ import: `${added}`, file_name: null, of: 'complaint', added, skipped, without_stage, came_at: null, words: '' });
const words = (tray: object) => groups({ papers: [], calls: [], imports: [], waiting: 0, ...tray } as unknown as Tray, new Date(2026, 9, 14)).flatMap(({ things }) => things.map((thing) => thing.words));

it('says of a paper which pages are to be checked, whatever was masked on them', () => {
  expect(words({ papers: [paper(5, 5, '5 pages, 1 mask to check'), paper(5, 2, '5 pages, 1 mask to check'), paper(1, 1, '1 page, 1 mask to check'), paper(3, 0, '3 pages')] })).toEqual([
    '5 pages, all to check',
    '5 pages, 2 pages to check',
    '1 page, 1 mask to check',
    '3 pages',
  ]);
});

it('groups the digits of long tables', () => {
  expect(words({ imports: [table(2224, 2224), table(28_500, 1_200)] })).toEqual(['2,224 rows, none with a stage', '28,500 rows, 1,200 without a stage']);
  expect(groups({ papers: [], calls: [], imports: [table(1, 1, 1500)], waiting: 0 } as unknown as Tray, new Date())[0]?.things[0]?.trouble).toBe('1,500 rows could not be read');
});
