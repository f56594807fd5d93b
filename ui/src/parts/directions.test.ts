import { afterEach, expect, it } from 'vitest';
import { directions, isRightToLeft } from './directions';

afterEach(() => document.body.replaceChildren());

it('reads a text in the direction of its first letter', () => {
  for (const text of ['أدفع الفاتورة', '“חנות מתקשר” (shop)', '12 פגישה']) expect(isRightToLeft(text), text).toBe(true);
  for (const text of ['I pay أدفع', '“12,5 %”', '…', '请稍候']) expect(isRightToLeft(text), text).toBe(false);
});

it('turns each text, also when its words are others later', async () => {
  document.body.innerHTML = '<p>חנות</p><p>Shop <b>חנות</b></p><ul style="display: flex">חנות</ul>';
  const end = directions()(document.body);
  const turned = () => [...document.querySelectorAll('p, b, ul')].map((element) => (element as HTMLElement).dir);
  expect(turned()).toEqual(['rtl', '', 'rtl', '']);
  const [first, second] = document.querySelectorAll('p');
  first!.firstChild!.nodeValue = 'Shop';
  second!.querySelector('b')!.textContent = 'Till';
  second!.append(Object.assign(document.createElement('b'), { textContent: 'פגישה' }));
  document.querySelector('ul')!.before(Object.assign(document.createElement('p'), { innerHTML: 'חנות <b>8</b>' }));
  await new Promise((over) => setTimeout(over));
  expect(turned()).toEqual(['', '', '', 'rtl', '', '', '']);
  end?.();
});
