import { expect, it } from 'vitest';
import { careReasons } from '#shared/domain/care/reason.ts';
import { fileNameOf } from './file-name.ts';

const day = {
  date: '2026-11-23',
  station: 'A',
  practice: false,
  site: { name: 'Xã Sủng Là', commune: '', province: '', address: '' },
};

it('says of a practice day that it is one', () => {
  const name = fileNameOf({ ...day, practice: true }, { at: '2026-11-25T02:30:07.000Z', count: 1 });
  expect(name).toContain('ban-tap');
});

it('names a file by when it was made and how many are in it, and tells no reason', () => {
  const name = fileNameOf(day, { at: '2026-11-25T02:30:07.000Z', count: 12 });
  expect(name).toBe('tram-kham-2026-11-23-xa-sung-la-A-tin-nhan-2026-11-25-0930-12-nguoi.csv');
  for (const words of [...careReasons, 'ho-so', 'ho-tro', 'kham-lai', 'thuoc'])
    expect(name).not.toContain(words);
});
