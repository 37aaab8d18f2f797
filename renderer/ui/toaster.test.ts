import { afterEach, describe, expect, it, vi } from 'vitest';
import { notify, unnotify, unnotifyProblems } from './toaster.tsx';

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

  it('leaves what went well in view', () => {
    vi.useFakeTimers();
    notify({ tone: 'done', title: 'Đã lưu' }, 'saved');
    unnotifyProblems();
    expect(unnotify('saved')).toBe(true);
  });
});
