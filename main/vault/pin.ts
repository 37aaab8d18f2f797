/** PINs of the day's staff, kept so that the list does not give them away. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a guess costs, as the N of scrypt. A PIN that stands in the program for everybody to read is not worth hiding. */
const costs = { secret: 16384, public: 1024 };

// The parameters are part of the stored text: others are not ours.
const stored = /^scrypt-(16384|1024)-8-1\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/;

function hash(pin: string, salt: Buffer, N: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N, r: 8, p: 1, maxmem: 32 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** What to store of a PIN: method, salt and hash in one text, different every time. */
export async function hashPin(pin: string, kind: keyof typeof costs = 'secret'): Promise<string> {
  const N = costs[kind];
  const salt = randomBytes(16);
  const hashed = await hash(pin, salt, N);
  return [`scrypt-${N}-8-1`, salt.toString('base64url'), hashed.toString('base64url')].join('$');
}

/** Whether this is the PIN; false also when the stored text is not one of ours. */
export async function verifyPin(pin: string, storedPin: string): Promise<boolean> {
  const [, N, salt, expected] = stored.exec(storedPin) ?? [];
  if (N === undefined || salt === undefined || expected === undefined) return false;
  const hashed = await hash(pin, Buffer.from(salt, 'base64url'), Number(N));
  return timingSafeEqual(hashed, Buffer.from(expected, 'base64url'));
}
