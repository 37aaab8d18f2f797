import { afterEach, describe, expect, it, vi } from 'vitest';
import { notify, unnotify, unnotifyMessages, unnotifyProblems } from './toaster.tsx';

afterEach(() => {
  unnotifyProblems();
  vi.useRealTimers();
});

describe('a message about a problem', () => {
  it('goes with every other problem, but not one about what is still so', () => {
    notify({ tone: 'problem', title: 'Chưa lưu' }, 'setup');
    notify({ tone: 'problem', title: 'Chưa in' }, 'print-failed');
    unnotifyProblems({ except: 'print-failed' });
    expect(unnotify('setup')).toBe(false);
    expect(unnotify('print-failed')).toBe(true);
  });

  it('stays when what went well goes with whoever it was about', () => {
    vi.useFakeTimers();
    notify({ tone: 'problem', title: 'Chưa in' }, 'print-failed');
    notify({ tone: 'done', title: 'Đã lưu' }, 'saved');
    unnotifyMessages();
    expect(unnotify('saved')).toBe(false);
    expect(unnotify('print-failed')).toBe(true);
  });

  it('gives way to the next one about the same, and to no other', () => {
    notify({ tone: 'problem', title: 'Chưa in' }, 'print');
    for (const title of [
      'Không có lượt khám của phiếu này',
      'Mới đọc được một phần mã',
      'Mã này không dùng được ở đây',
    ])
      notify({ tone: 'problem', title }, 'scan');
    // No more than three are kept.
    expect(unnotify('print')).toBe(true);
  });

  it('leaves what went well in view', () => {
    vi.useFakeTimers();
    notify({ tone: 'done', title: 'Đã lưu' }, 'saved');
    unnotifyProblems();
    expect(unnotify('saved')).toBe(true);
  });
});
