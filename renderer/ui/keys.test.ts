import { describe, expect, it } from 'vitest';
import { isHeldDown, isShortcut } from './shortcut.ts';
import { moveInList } from './virtual-list.tsx';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  it('is its key with exactly its modifiers', () => {
    expect(isShortcut(press('F4'), 'F4')).toBe(true);
    expect(isShortcut(press('Enter', { ctrlKey: true }), 'Ctrl+Enter')).toBe(true);
    expect(isShortcut(press('Enter'), 'Ctrl+Enter')).toBe(false);
    expect(isShortcut(press('F4', { altKey: true }), 'F4')).toBe(false);
  });

  it('does not mind capitals', () => {
    expect(isShortcut(press('K', { ctrlKey: true }), 'Ctrl+k')).toBe(true);
  });
});

describe('a key that presses a button', () => {
  it.each([
    ['Enter', false, false],
    ['Enter', true, true],
    [' ', true, true],
    ['Tab', true, false],
  ])('%s, repeated %s, only goes on being held: %s', (key, repeat, held) => {
    expect(isHeldDown({ key, repeat })).toBe(held);
  });
});

describe('moving in a list', () => {
  it('goes one row, one page, or to an end, and stops there', () => {
    expect(moveInList('ArrowDown', 3, 10)).toBe(4);
    expect(moveInList('ArrowUp', 3, 10)).toBe(2);
    expect(moveInList('PageDown', 3, 10)).toBe(9);
    expect(moveInList('ArrowUp', 0, 10)).toBe(0);
    expect(moveInList('Home', 5, 10)).toBe(0);
    expect(moveInList('End', 5, 10)).toBe(9);
  });

  it('begins at the nearer end when no row is marked', () => {
    expect(moveInList('ArrowDown', -1, 10)).toBe(0);
    expect(moveInList('ArrowUp', -1, 10)).toBe(9);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(moveInList('a', 3, 10)).toBeUndefined();
    expect(moveInList('ArrowDown', -1, 0)).toBeUndefined();
  });
});
