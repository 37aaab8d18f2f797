import { describe, expect, it } from 'vitest';
import type { Table } from '../table-file/read-table.ts';
import { guessMatching } from './match-columns.ts';
import { type ListReading, readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { dirtyList } from './testing/dirty-list.ts';

const context = { today: '2026-11-23', specialtyOf: () => undefined };

function tableOf(bytes: Uint8Array): Table {
  const result = readTable(bytes);
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal.code}`);
  return result.table;
}

function readAll(table: Table): ListReading {
  const reading = readList(table, guessMatching(table.columns.map(({ header }) => header)), context);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

const readText = (text: string) => readAll(tableOf(new TextEncoder().encode(text)));

describe('a dirty list of 5,000 rows', () => {
  const { bytes, faults, good } = dirtyList({ rows: 5_000, seed: 3 });
  const table = tableOf(bytes);
  const { people, problems, remarks } = readAll(table);

  it('has every fault named with its row, its column and its reason, and nothing else', () => {
    const named = problems.map(({ row, code, column, other }) => ({
      row,
      code,
      ...(column === undefined ? {} : { column: table.columns[column]?.header }),
      ...(other === undefined ? {} : { other }),
    }));
    expect(named).toEqual(faults);
    expect(new Set(faults.map(({ code }) => code)).size).toBeGreaterThan(20);
    expect(faults.length).toBeGreaterThan(350);
  });

  it('has every good row taken', () => {
    expect(people.map(({ row }) => row)).toEqual(good);
    expect(people.length + faults.length).toBe(5_000);
  });

  it('keeps what Excel did to numbers, dates and names', () => {
    expect(people.every(({ person }) => /^0020|^0021|^0022|^0023|^$/.test(person.identityNumber ?? ''))).toBe(
      true,
    );
    expect(people.every(({ person }) => /^09\d{8}$|^$/.test(person.phone ?? ''))).toBe(true);
    expect(people.every(({ person }) => person.birth.year >= 1926 && person.birth.year <= 2024)).toBe(true);
    expect(people.every(({ person }) => person.name === person.name.normalize('NFC').trim())).toBe(true);
    expect(people.some(({ person }) => person.name === person.name.toUpperCase())).toBe(false);
    const codes = new Set(remarks.map(({ code }) => code));
    expect(codes).toEqual(new Set(['identity-zero-added', 'phone-zero-added']));
  });
});

describe('what is said twice', () => {
  it('is taken once: an identity number, and a row from one cell to the next', () => {
    const { people, problems } = readText(
      [
        'STT;Họ và tên;Ngày sinh;Giới tính;CCCD',
        '1;Giàng A Páo;03/02/1950;Nam;002050000001',
        '2;Giàng A Páo;03/02/1950;Nam;002050000001',
        '3;Sùng A Páo;03/02/1950;Nam;002050000001',
        '4;Vàng Thị Mỷ;03/02/1950;Nữ;',
        '5;Vàng Thị Mỷ;03/02/1950;Nữ;',
        '',
      ].join('\n'),
    );
    expect(people.map(({ row }) => row)).toEqual([2, 5]);
    expect(problems).toEqual([
      { row: 3, code: 'row-twice', other: 2 },
      { row: 4, column: 4, value: '002050000001', code: 'number-twice', other: 2 },
      { row: 6, code: 'row-twice', other: 5 },
    ]);
  });

  it('may be two people, when only name and year are the same', () => {
    const { people } = readText('Họ tên;Năm sinh;Giới tính\nVàng Thị Mỷ;1950;Nữ\nVàng Thị Mỷ;1950;Nữ\n');
    expect(people).toHaveLength(2);
  });

  it('does not count a number in a row that is not taken', () => {
    const { people } = readText(
      'Họ tên;Năm sinh;Giới tính;CCCD\n;1950;Nam;002050000001\nGiàng A Páo;1950;Nam;002050000001\n',
    );
    expect(people.map(({ row }) => row)).toEqual([3]);
  });
});

it('refuses the dates of a list that writes months first, unless they can be read only one way', () => {
  const { people, problems, isMonthFirst } = readText(
    'Họ tên;Ngày sinh;Giới tính\nA;2/13/1950;Nam\nB;12/31/1960;Nữ\nC;03/02/1970;Nam\nD;1980;Nữ\n',
  );
  expect(isMonthFirst).toBe(true);
  expect(people.map(({ person }) => person.name)).toEqual(['D']);
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'month-day-swapped'],
    [3, 'month-day-swapped'],
    [4, 'month-day-swapped'],
  ]);
});

it('says how far it is, so that a screen can show it', () => {
  const { bytes } = dirtyList({ rows: 1_200, seed: 1 });
  const table = tableOf(bytes);
  const reading = readList(table, guessMatching(table.columns.map(({ header }) => header)), context);
  const done: number[] = [];
  for (let step = reading.next(); !step.done; step = reading.next()) done.push(step.value);
  expect(done).toEqual([500, 1_000]);
});
