/** PINs of the day's staff, kept so that the list does not give them away. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// The parameters are part of the stored text: other parameters will be another prefix.
const prefix = 'scrypt-16384-8-1';
const stored = /^scrypt-16384-8-1\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/;

function hash(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: 16384, r: 8, p: 1, maxmem: 32 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** What to store of a PIN: method, salt and hash in one text, different every time. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return [prefix, salt.toString('base64url'), (await hash(pin, salt)).toString('base64url')].join('$');
}

/** Whether this is the PIN; false also when the stored text is not one of ours. */
export async function verifyPin(pin: string, storedPin: string): Promise<boolean> {
  const [, salt, expected] = stored.exec(storedPin) ?? [];
  if (salt === undefined || expected === undefined) return false;
  return timingSafeEqual(await hash(pin, Buffer.from(salt, 'base64url')), Buffer.from(expected, 'base64url'));
}
