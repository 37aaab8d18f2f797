/** Seals lines for the hub with the key that the journal uses: what comes from there goes into the journal as it is. */
import { decodeLine, encodeLine } from '#main/journal/format.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import type { LineSeal } from './exchange.ts';

export function lineSeal(key: DayKey, dayId: string): LineSeal {
  const sealKey = subkey(key, 'journal');
  return {
    seal: (line) => encodeLine(sealKey, dayId, line).subarray(0, -1),
    open: (bytes) => decodeLine(sealKey, dayId, Buffer.from(bytes)),
  };
}
