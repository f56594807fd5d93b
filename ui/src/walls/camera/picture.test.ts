import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lightened, paintedOf } from './picture';

it('draws large letters lighter while flying, small ones as they are', () => {
  expect(lightened(560, 0)).toBe(560);
  expect(lightened(500, 24)).toBe(500);
  expect(lightened(520, 72)).toBeLessThan(lightened(520, 58));
  expect(lightened(320, 72)).toBe(300);
});

it('takes a sheet’s colours from where it hangs, in the room’s light', () => {
  const sheet = document.body.appendChild(document.createElement('div'));
  sheet.style.backgroundColor = 'rgb(1, 2, 3)';
  sheet.innerHTML = '<i class="pin" style="background-color: rgb(4, 5, 6)"></i>';
  sheet.style.setProperty('--brown', '58 40 24');
  expect(paintedOf(sheet)).toEqual({ paper: 'rgb(1, 2, 3)', shadow: 'rgb(58 40 24 / 0.16)', dim: null, pin: 'rgb(4, 5, 6)' });
  sheet.style.setProperty('--brown', '0 0 0');
  expect(paintedOf(sheet).shadow).toBe('rgb(0 0 0 / 0.16)');
  sheet.remove();
});

it('has no colour of its own: what flies looks like what hangs', () => {
  const folder = 'src/walls/camera';
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const code = readFileSync(`${folder}/${name}`, 'utf8').replace("'rgba(0, 0, 0, 0)'", '');
    expect(code.match(/#[0-9a-f]{3,8}\b|rgba?\(\d/gi) ?? [], name).toEqual([]);
  }
});
