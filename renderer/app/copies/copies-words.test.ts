import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CopiesRow } from '#shared/copies.ts';
import vi from '../../i18n/vi.json' with { type: 'json' };
import { chipOf, noticeOf } from './copies-words.ts';

let t: TFunction;
beforeAll(async () => {
  t = await i18next.init({ lng: 'vi', resources: { vi: { translation: vi } } });
});

const now = Date.parse('2026-11-23T03:00:00.000Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const row = (backup?: Partial<NonNullable<CopiesRow['backup']>>): CopiesRow => ({
  id: 'copies',
  ...(backup ? { backup: { folder: '/usb', isElsewhere: true, behind: 0, ...backup } } : {}),
});
const chip = (copies: CopiesRow, isPractice = false) => {
  const { tone, label } = chipOf({ copies, now, isPractice }, t);
  return [tone, label];
};

describe('the chip of the backup', () => {
  it('warns while there is none, but not on a practice day', () => {
    expect(chip(row())).toEqual(['priority', 'Chưa sao lưu']);
    expect(chip(row(), true)).toEqual(['done', 'Chưa sao lưu']);
  });

  it('says how old the newest copy is', () => {
    expect(chip(row({}))).toEqual(['done', 'Đang sao lưu…']);
    expect(chip(row({ lastAt: ago(0) }))).toEqual(['done', 'Vừa sao lưu xong']);
    expect(chip(row({ lastAt: ago(2) }))).toEqual(['done', 'Sao lưu 2 phút trước']);
    expect(chip(row({ lastAt: ago(125) }))).toEqual(['done', 'Sao lưu 2 giờ trước']);
  });

  it('warns when what is new has not been copied for long', () => {
    expect(chip(row({ lastAt: ago(10), behind: 3 }))[0]).toBe('done');
    expect(chip(row({ lastAt: ago(11), behind: 3 }))[0]).toBe('priority');
  });

  it('names what does not work, also on a practice day', () => {
    const gone = row({ lastAt: ago(2), problem: 'backup-folder-missing' });
    expect(chip(gone, true)).toEqual(['problem', 'Mất thư mục sao lưu']);
  });
});

describe('what is told of the backup', () => {
  it('says of one that fails what is still there', () => {
    const copies = row({ lastAt: '2026-11-23T02:30:00.000Z', problem: 'backup-folder-missing' });
    const { tone, text } = noticeOf({ copies, isPractice: false }, t);
    expect(tone).toBe('problem');
    expect(text).toContain('09:30');
    expect(text).toContain(vi.copies.goesOn);
  });

  it('says of a copy that holds more how to take it back, and not that it fails', () => {
    const copies = row({ lastAt: '2026-11-23T02:30:00.000Z', problem: 'backup-has-more' });
    const { tone, text } = noticeOf({ copies, isPractice: false }, t);
    expect(tone).toBe('problem');
    expect(text).toContain(vi.copies.takeBack);
    expect(text).not.toContain('09:30');
  });

  it('says of a good one when it was made and what it holds', () => {
    const { tone, text } = noticeOf({ copies: row({ lastAt: ago(30), lines: 41 }), isPractice: false }, t);
    expect(tone).toBe('done');
    expect(text).toContain('41');
  });
});
