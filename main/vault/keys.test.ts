import { describe, expect, it } from 'vitest';
import { createDayKey, type KeySlot, parseKeySlot, subkey, unwrapDayKey, wrapDayKey } from './keys.ts';

const params = { N: 1024, r: 8, p: 1 };
const wrap = (passphrase: string) => wrapDayKey(createDayKey(), passphrase, { dayId: 'day-1', params });
const problem = (name: string) => expect.objectContaining({ name: 'KeySlotUnusable', problem: name });

describe('a key slot', () => {
  it('gives the key back for its passphrase, with the usual parameters, after a trip through a file', async () => {
    const key = createDayKey();
    const slot: unknown = JSON.parse(
      JSON.stringify(await wrapDayKey(key, 'mùa lúa chín', { dayId: 'day-1' })),
    );
    expect(slot).toMatchObject({ dayId: 'day-1', scrypt: { N: 131072, r: 8, p: 1 } });
    expect((await unwrapDayKey(slot, 'mùa lúa chín'))?.bytes).toEqual(key.bytes);
  });

  it('gives nothing for another passphrase', async () => {
    expect(await unwrapDayKey(await wrap('mùa lúa chín'), 'mùa lúa chin')).toBeUndefined();
  });

  it('does not care how a keyboard composes letters', async () => {
    const slot = await wrap('mùa lúa chín'.normalize('NFD'));
    expect(await unwrapDayKey(slot, 'mùa lúa chín'.normalize('NFC'))).toBeDefined();
  });

  it('holds neither the key nor the passphrase', async () => {
    const key = createDayKey();
    const text = JSON.stringify(await wrapDayKey(key, 'mùa lúa chín', { dayId: 'day-1', params }));
    expect(text).not.toContain('lúa');
    expect(text).not.toContain(key.bytes.toString('base64').slice(0, 20));
  });

  it.each<[string, (slot: KeySlot) => unknown]>([
    ['another day', (slot) => ({ ...slot, dayId: 'day-2' })],
    [
      'another salt',
      (slot) => ({ ...slot, salt: `${slot.salt.startsWith('A') ? 'B' : 'A'}${slot.salt.slice(1)}` }),
    ],
    [
      'a changed key',
      (slot) => ({ ...slot, sealed: `${slot.sealed.startsWith('A') ? 'B' : 'A'}${slot.sealed.slice(1)}` }),
    ],
    ['other parameters', (slot) => ({ ...slot, scrypt: { ...params, N: 2048 } })],
    ['a part missing', ({ salt, ...rest }) => rest],
    ['nothing', () => undefined],
  ])('with %s is damaged, not a wrong passphrase', async (_, damage) => {
    const slot = damage(await wrap('mùa lúa chín'));
    await expect(unwrapDayKey(slot, 'mùa lúa chín')).rejects.toEqual(problem('damaged'));
  });

  it.each([
    { N: 2 ** 40, r: 8, p: 1 },
    { N: 2 ** 20, r: 32, p: 1 },
    { N: 131071, r: 8, p: 1 },
    { N: 1024, r: 8, p: 1e9 },
    { N: 0, r: 8, p: 1 },
    { N: '131072', r: 8, p: 1 },
  ])('that asks for %o is not even tried', async (scrypt) => {
    const slot = { ...(await wrap('mùa lúa chín')), scrypt };
    await expect(unwrapDayKey(slot, 'mùa lúa chín')).rejects.toEqual(problem('absurd-parameters'));
  });

  it('of a newer edition is named as such', () => {
    expect(() => parseKeySlot({ format: 'tram-kham-key-slot', version: 2, other: true })).toThrow(
      problem('newer'),
    );
  });

  it('is bound to its day even when somebody mends the checksum', async () => {
    const [one, other] = [
      await wrap('mùa lúa chín'),
      await wrapDayKey(createDayKey(), 'x', { dayId: 'day-2', params }),
    ];
    const { createHash } = await import('node:crypto');
    const moved = { ...one, dayId: other.dayId };
    const { format, version, dayId, scrypt, salt, sealed } = moved;
    const outline = JSON.stringify([format, version, dayId, scrypt.N, scrypt.r, scrypt.p, salt]);
    const checksum = createHash('sha256').update(outline).update(sealed).digest('hex');
    expect(await unwrapDayKey({ ...moved, checksum }, 'mùa lúa chín')).toBeUndefined();
  });
});

describe('a day key', () => {
  it('has a different subkey for every purpose, always the same one', () => {
    const key = createDayKey();
    expect(subkey(key, 'journal').export()).toEqual(subkey(key, 'journal').export());
    expect(subkey(key, 'journal').export()).not.toEqual(subkey(key, 'sealed files').export());
    expect(subkey(key, 'journal').export()).not.toEqual(subkey(createDayKey(), 'journal').export());
  });

  it('is zeros in memory once destroyed, and cannot be used any more', () => {
    const key = createDayKey();
    const { bytes } = key;
    key.destroy();
    expect(bytes).toEqual(Buffer.alloc(32));
    expect(() => subkey(key, 'journal')).toThrow('destroyed');
  });
});
