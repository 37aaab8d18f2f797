/** Files that windows send part by part: held in memory until they are used, few at once and not for ever. */
import type { UploadPart } from '#shared/copies.ts';
import { HostProblem } from './problem.ts';

/** More than any day fills; of all files together. */
const mostBytes = 256 * 1024 * 1024;
/** Two windows may send at the same time. */
const mostFiles = 2;
/** How long the next part is waited for, and whoever has to type a passphrase for a whole file. */
const silenceMs = 60_000;
const unusedMs = 30 * 60_000;

interface Upload {
  parts: Buffer[];
  bytes: number;
  isWhole: boolean;
  /** Forgets it. */
  timer?: NodeJS.Timeout;
}

export class Uploads {
  /** The one heard of last comes last. */
  readonly #uploads = new Map<string, Upload>();

  /** Takes a part; the whole file after the last. Throws `too-large`, and `upload-interrupted` when it is not the next. */
  add({ file, part, text, isLast }: UploadPart): Buffer | undefined {
    if (part === 0) this.#begin(file);
    const upload = this.#uploads.get(file);
    if (!upload || upload.isWhole || upload.parts.length !== part) throw this.#interrupted(file);
    const bytes = Buffer.from(text, 'latin1');
    upload.bytes += bytes.length;
    this.#makeRoom(file, upload);
    upload.parts.push(bytes);
    this.#heardOf(file, upload, isLast ? unusedMs : silenceMs);
    if (!isLast) return undefined;
    const whole = Buffer.concat(upload.parts);
    upload.parts = [whole];
    upload.isWhole = true;
    return whole;
  }

  /** A file that was sent whole. Throws `upload-interrupted`. */
  get(file: string): Buffer {
    const upload = this.#uploads.get(file);
    const [bytes] = upload?.parts ?? [];
    if (!upload?.isWhole || !bytes) throw new HostProblem('upload-interrupted');
    return bytes;
  }

  forget(file: string): void {
    clearTimeout(this.#uploads.get(file)?.timer);
    this.#uploads.delete(file);
  }

  #begin(file: string): void {
    this.forget(file);
    if (this.#uploads.size >= mostFiles) this.forget(this.#leastMissed());
    this.#uploads.set(file, { parts: [], bytes: 0, isWhole: false });
  }

  /** One that waits for its passphrase rather than one that is being sent; of those the oldest. */
  #leastMissed(): string {
    const all = [...this.#uploads];
    const [file = ''] = all.find(([, { isWhole }]) => isWhole) ?? all[0] ?? [];
    return file;
  }

  /** Throws `too-large`, and forgets the file, when there is none. */
  #makeRoom(file: string, { bytes }: Upload): void {
    if (bytes > mostBytes) {
      this.forget(file);
      throw new HostProblem('too-large');
    }
    for (const [other, { bytes: its }] of [...this.#uploads])
      if (other !== file && bytes + its > mostBytes) this.forget(other);
  }

  #heardOf(file: string, upload: Upload, patienceMs: number): void {
    clearTimeout(upload.timer);
    upload.timer = setTimeout(() => this.forget(file), patienceMs);
    upload.timer.unref();
    this.#uploads.delete(file);
    this.#uploads.set(file, upload);
  }

  #interrupted(file: string): HostProblem {
    this.forget(file);
    return new HostProblem('upload-interrupted');
  }
}
