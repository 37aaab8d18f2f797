/** A copy of a small day, for tests: its key, its bytes. */
import { dayFileSchema } from '#main/host/day-folder.ts';
import { encodeHeader, encodeLine } from '#main/journal/format.ts';
import { createDayKey, subkey, wrapDayKey } from '#main/vault/keys.ts';
import type { CopyKind } from '#shared/copies.ts';
import { copyWriter } from '../copy-file.ts';

export const copyPassphrase = 'một mật khẩu dài';
export const dayId = '0199b1f0-0000-7000-8000-00000000abcd';
const createdAt = '2026-11-23T00:00:00.000Z';

/** With `lines` lines in its journal, sealed with a slot that is quick to open. */
export async function smallCopy({ kind = 'backup', lines = 3 }: { kind?: CopyKind; lines?: number } = {}) {
  const key = createDayKey();
  const slot = await wrapDayKey(key, copyPassphrase, { dayId, params: { N: 1024, r: 8, p: 1 } });
  const day = dayFileSchema.parse({
    format: 'tram-kham-day',
    version: 1,
    id: dayId,
    date: '2026-11-23',
    name: 'Trạm y tế xã Sủng Là',
    practice: false,
    station: 'A',
    createdAt,
    slot,
  });
  const sealKey = subkey(key, 'journal');
  const content = Buffer.concat([
    encodeHeader(sealKey, dayId, createdAt),
    ...Array.from({ length: lines }, (_, index) =>
      encodeLine(sealKey, dayId, {
        station: 'A',
        stationSeq: index + 1,
        subject: `patient/${index}`,
        payload: { name: 'Giàng Thị Say' },
      }),
    ),
  ]);
  const about = {
    kind,
    createdAt: '2026-11-23T09:00:00.000Z',
    by: 'Nguyễn Thị Điều Phối',
    station: 'A',
    program: '0.1.0',
    lines,
    counts: { people: lines },
  };
  return { key, day, content, about, bytes: copyWriter(key)(day, { ...about, content }) };
}
