/** AES-256-GCM. What is sealed can be neither read nor changed, nor put in another's place (`aad`), without the key. */
import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Seals `plaintext` for the place that `aad` names: nonce | ciphertext | tag. */
export function seal(key: CipherKey, plaintext: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed with this key for this place; undefined when it was not, or has been changed since. */
export function open(key: CipherKey, sealed: Uint8Array, aad: string): Buffer | undefined {
  const tagStart = sealed.length - tagBytes;
  if (tagStart < nonceBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(tagStart));
  const plaintext = decipher.update(sealed.subarray(nonceBytes, tagStart));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plaintext;
}
