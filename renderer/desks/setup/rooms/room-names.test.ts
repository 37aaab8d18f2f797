import { describe, expect, it } from 'vitest';
import { nextRoomName, readRoomNames } from './room-names.ts';

describe('names of rooms', () => {
  it.each([
    ['Phòng 4', ['Phòng 4']],
    ['Phòng 1-3', ['Phòng 1', 'Phòng 2', 'Phòng 3']],
    ['Phòng 1 – 2, Siêu âm;Phòng 2', ['Phòng 1', 'Phòng 2', 'Siêu âm']],
    ['  Bàn   thuốc ,', ['Bàn thuốc']],
    ['P5-3', ['P5-3']],
    ['', []],
  ])('reads %s', (text, names) => {
    expect(readRoomNames(text)).toEqual(names);
  });

  it('go on behind the highest number', () => {
    expect(nextRoomName(['Phòng 2', 'Phòng 7', 'Quầy 9', 'Siêu âm'], 'Phòng')).toBe('Phòng 8');
    expect(nextRoomName([], 'Phòng')).toBe('Phòng 1');
  });
});
