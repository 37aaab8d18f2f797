import { describe, expect, it } from 'vitest';
import { countOfTimes, plainDayTimes, timesFor } from './day-times.ts';
import type { DayTime } from './issued.ts';

describe('times of the day', () => {
  it.each<[number | undefined, readonly DayTime[], string, DayTime[]]>([
    [1, [], '', ['morning']],
    [2, [], 'sau ăn', ['morning', 'evening']],
    [3, [], '', ['morning', 'noon', 'evening']],
    [4, [], '', ['morning', 'noon', 'evening', 'night']],
    [6, [], '', []],
    [undefined, ['morning'], '', []],
    // Chosen by hand, and as many: they stay.
    [1, ['night'], '', ['night']],
    [2, ['night'], '', ['morning', 'evening']],
    [4, [], 'khi đau hoặc sốt, cách nhau ít nhất 4–6 giờ', []],
    [3, [], 'Khi sốt', []],
    [1, [], 'khi ngủ', ['morning']],
    [2, [], 'trước khi ăn', ['morning', 'evening']],
    [1, [], 'uống buổi tối', ['evening']],
    [1, ['morning'], 'buổi tối', ['morning']],
  ])('%s a day, %j chosen, taken “%s”: %j', (timesPerDay, times, when, expected) => {
    expect(timesFor({ timesPerDay, times, when })).toEqual(expected);
  });

  it.each<[number, string, DayTime[]]>([
    [1, 'sáng', ['morning']],
    [1, 'Buổi sáng', ['morning']],
    [1, 'uống buổi sáng, trước khi ăn', ['morning']],
    [1, 'uống lúc đói, trước bữa sáng ít nhất 30 phút', []],
    [1, 'uống sau bữa sáng, nuốt cả viên', ['morning']],
    [1, '1 lần vào buổi trưa', ['noon']],
    [1, 'mỗi tối', ['evening']],
    [1, 'chiều tối', ['evening']],
    [1, 'trước khi đi ngủ', ['night']],
    [1, 'buổi tối, trước khi đi ngủ', ['night']],
    [1, 'buổi sáng, tối đa 2 viên một ngày', ['morning']],
    [2, 'sáng, tối sau ăn', ['morning', 'evening']],
    [2, 'tối, sáng', ['morning', 'evening']],
    [2, 'sáng - tối', ['morning', 'evening']],
    [2, 'sáng và trước khi ngủ', ['morning', 'night']],
    [2, 'sang, toi', ['morning', 'evening']],
    [2, 'uống trước bữa sáng và bữa tối 30 phút', ['morning', 'evening']],
    [3, 'sáng trưa tối', ['morning', 'noon', 'evening']],
  ])('%s a day, taken “%s”, are named: %j', (timesPerDay, when, expected) => {
    expect(plainDayTimes({ timesPerDay, when })).toEqual(expected);
  });

  it.each<[number, string]>([
    [1, ''],
    [2, 'sau ăn'],
    [2, 'buổi sáng'],
    [1, 'sáng, tối'],
    [1, 'sáng hoặc tối'],
    [2, 'sáng 1 viên, tối 2 viên'],
    [1, '8 giờ sáng'],
    [1, '2 giờ sau bữa tối'],
    [1, 'không uống buổi tối'],
    [1, 'không uống buổi tối, uống buổi sáng'],
    [1, 'chiều'],
    [2, 'sáng, chiều'],
    [2, 'sáng và đầu giờ chiều'],
    [1, 'khi đau, buổi tối'],
    [1, 'sáng mai'],
    [1, 'mỗi tuần 1 lần, buổi sáng'],
    [1, 'cách ngày, buổi sáng'],
    [1, 'sáng thứ hai'],
    [1, 'sau khi ngủ dậy'],
    [1, 'tối đa 1 viên'],
    [2, 'tối, trước khi ngủ, sáng'],
    [2, 'sáng, sau bữa sáng'],
  ])('%s a day, taken “%s”, are not told', (timesPerDay, when) => {
    expect(plainDayTimes({ timesPerDay, when })).toEqual([]);
  });

  it('say how many a day', () => {
    expect(countOfTimes({ timesPerDay: 1, times: ['morning', 'night'] })).toBe(2);
    expect(countOfTimes({ timesPerDay: 3, times: [] })).toBe(3);
    expect(countOfTimes({ timesPerDay: undefined })).toBeUndefined();
  });
});
