import { expect, it } from 'vitest';
import { kindOfPicture } from './small-picture.ts';

it.each([
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'image/png'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['a GIF', [0x47, 0x49, 0x46, 0x38], undefined],
  ['nothing', [], undefined],
])('knows %s by how it begins', (_, bytes, kind) => {
  expect(kindOfPicture(Uint8Array.from(bytes))).toBe(kind);
});
