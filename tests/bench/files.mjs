// Files to measure with: the same bytes on every machine.
import { once as happens } from 'node:events';
import { createWriteStream } from 'node:fs';
import { once, run } from './tools.mjs';

const WORDS = 'the a my your parcel coat box label order came late wrong size again nobody answered phone letter returned money back two weeks waited shop said would call never did paid twice sleeve torn zip broken colour not as in catalogue still after third time please help why must I write'.split(' ');
const CATEGORIES = ['Late', 'Wrong size', 'Damaged', 'Not answered', 'Billing', 'Returns', 'Out of stock', 'Website'];
const CITIES = ['Leeds', 'Bristol', 'York', 'Cardiff', 'Exeter', 'Dundee'];
const CHANNELS = ['phone', 'letter', 'mail', 'chat'];

/**
 * Complaints as a company's system writes them out: the eleven columns of a telephone company's published export (some of
 * them no use to us), about 18 words each.
 */
export function complaints(rows) {
  return once(`complaints-${rows}.csv`, async (path) => {
    const file = createWriteStream(path);
    file.write('Case number,Complaint,Category,Date received,Time,Channel,City,Region,Postcode,Status,Filed for somebody else\n');
    let seed = 1;
    // The generator of "Numerical Recipes", so that the file is the same everywhere.
    const some = (below) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const one = (list) => list[some(list.length)];
    const two = (number) => String(number).padStart(2, '0');
    for (let row = 0; row < rows; row++) {
      const day = new Date(Date.UTC(2024, 0, 1) + some(900) * 86_400_000).toISOString().slice(0, 10);
      const words = Array.from({ length: 8 + some(20) }, () => one(WORDS)).join(' ');
      const time = [some(24), some(60), some(60)].map(two).join(':');
      const cells = [`HL-${100_000 + row}`, `"${words}, it says"`, one(CATEGORIES), day, time, one(CHANNELS), one(CITIES), 'England', `AB${some(90)} ${some(9)}CD`, 'Closed', 'No'];
      if (!file.write(`${cells.join(',')}\n`)) await happens(file, 'drain');
    }
    file.end();
    await happens(file, 'close');
  });
}

/** An hour of two voices' worth of sound: 44,100 samples a second, two channels, 16 bits. */
export function hour() {
  return once('hour.wav', (path) =>
    run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'anoisesrc=d=3600:c=brown:r=44100:a=0.3:s=1', '-ac', '2', '-c:a', 'pcm_s16le', '-f', 'wav', path]),
  );
}
