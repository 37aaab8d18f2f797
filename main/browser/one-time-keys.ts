import { createHash, randomBytes } from 'node:crypto';

/** Hands out secrets of 256 bits that are good for one use. Only digests are kept, so a lookup leaks no secret by its timing. */
export class OneTimeKeys {
  readonly #expiresAtMs = new Map<string, number>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** A new key, good for one use within the time given. */
  issue(lifetimeMs: number): string {
    const key = newSecret();
    this.#expiresAtMs.set(digest(key), this.#nowMs() + lifetimeMs);
    return key;
  }

  /** True the first time a key is shown while it is good; it is then gone. */
  redeem(key: string): boolean {
    const expiresAtMs = this.#expiresAtMs.get(digest(key));
    this.#expiresAtMs.delete(digest(key));
    return expiresAtMs !== undefined && this.#nowMs() < expiresAtMs;
  }
}

/** 256 random bits, as text that fits in a URL and in a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: enough to recognise it, not to use it. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
