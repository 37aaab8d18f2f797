import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Uploads } from './uploads.ts';

let uploads: Uploads;
let [a, b, c] = ['', '', ''];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  uploads = new Uploads();
  [a, b, c] = [uuidv7(), uuidv7(), uuidv7()];
});
afterEach(() => {
  vi.useRealTimers();
});

const send = (file: string, part: number, text: string, isLast = false) =>
  uploads.add({ file, part, text, isLast })?.toString();
const interrupted = expect.objectContaining({ problem: { error: 'upload-interrupted' } });

describe('a file that is sent in parts', () => {
  it('arrives whole while another window sends one too', () => {
    expect(send(a, 0, 'S')).toBeUndefined();
    send(b, 0, 'Mèo ');
    send(a, 1, 'ung Là', true);
    send(b, 1, 'Vac', true);
    expect(uploads.get(a).toString('latin1')).toBe('Sung Là');
    expect(uploads.get(b).toString('latin1')).toBe('Mèo Vac');
  });

  it('is refused when a part is missing, comes twice, or has no beginning', () => {
    send(a, 0, 'x');
    expect(() => send(a, 2, 'z', true)).toThrow(interrupted);
    expect(() => send(a, 1, 'y', true)).toThrow(interrupted);
    send(b, 0, 'x');
    send(b, 1, 'y');
    expect(() => send(b, 1, 'y')).toThrow(interrupted);
    expect(() => send(c, 1, 'y')).toThrow(interrupted);
    expect(() => uploads.get(a)).toThrow(interrupted);
  });

  it('is begun anew by its first part', () => {
    send(a, 0, 'half');
    send(a, 0, 'new ');
    expect(send(a, 1, 'one', true)).toBe('new one');
  });

  it('is forgotten after a minute of silence, and only then', () => {
    send(a, 0, 'x');
    vi.advanceTimersByTime(59_000);
    send(a, 1, 'y');
    vi.advanceTimersByTime(59_000);
    send(a, 2, 'z', true);
    vi.advanceTimersByTime(10 * 60_000);
    expect(uploads.get(a).toString()).toBe('xyz');
    send(b, 0, 'x');
    vi.advanceTimersByTime(61_000);
    expect(() => send(b, 1, 'y')).toThrow(interrupted);
    vi.advanceTimersByTime(30 * 60_000);
    expect(() => uploads.get(a)).toThrow(interrupted);
  });

  it('gives way to a third only when it waits for its passphrase, or is the oldest', () => {
    send(a, 0, 'a');
    send(b, 0, 'b', true);
    send(c, 0, 'c');
    expect(() => uploads.get(b)).toThrow(interrupted);
    expect(send(a, 1, 'a', true)).toBe('aa');
    expect(send(c, 1, 'c', true)).toBe('cc');
  });

  it('is too large beyond what the computer can hold, and no two together are', () => {
    const text = '0'.repeat(128 * 1024 * 1024);
    send(a, 0, text, true);
    send(b, 0, text);
    expect(uploads.get(a)).toHaveLength(text.length);
    send(b, 1, '1');
    expect(() => uploads.get(a)).toThrow(interrupted);
    send(b, 2, text.slice(0, -1));
    expect(() => send(b, 3, '1', true)).toThrow(expect.objectContaining({ problem: { error: 'too-large' } }));
    expect(() => uploads.get(b)).toThrow(interrupted);
  });
});
