/** Files that a window sends part by part: held in memory, one at a time, until they are used or another takes their place. */
import type { UploadPart } from '#shared/copies.ts';
import { HostProblem } from './problem.ts';

/** More than any day fills. */
const mostBytes = 256 * 1024 * 1024;

export class Uploads {
  #file: string | undefined;
  #parts: Buffer[] = [];
  #bytes = 0;
  #isWhole = false;

  /** Takes a part; the whole file after the last. Throws `too-large`. */
  add({ file, text, isLast }: UploadPart): Buffer | undefined {
    if (file !== this.#file || this.#isWhole) this.#begin(file);
    const part = Buffer.from(text, 'latin1');
    this.#bytes += part.length;
    if (this.#bytes > mostBytes) {
      this.forget();
      throw new HostProblem('too-large');
    }
    this.#parts.push(part);
    if (!isLast) return undefined;
    this.#parts = [Buffer.concat(this.#parts)];
    this.#isWhole = true;
    return this.#parts[0];
  }

  /** A file that was sent whole. Throws `not-found`. */
  get(file: string): Buffer {
    const [bytes] = this.#parts;
    if (file !== this.#file || !this.#isWhole || !bytes) throw new HostProblem('not-found');
    return bytes;
  }

  forget(): void {
    this.#begin(undefined);
  }

  #begin(file: string | undefined): void {
    this.#file = file;
    this.#parts = [];
    this.#bytes = 0;
    this.#isWhole = false;
  }
}
