import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { searchComplaints } from '#shared/domain/triage/complaints.ts';
import { type Mark, markOf } from '#shared/domain/triage/normal-ranges.ts';
import { complaintsIn, raisedFlags } from '#shared/domain/triage/red-flags.ts';
import { triageSetupSchema } from '#shared/domain/triage/triage-setup.ts';
import { isImpossible, type Reading } from '#shared/domain/triage/vitals.ts';
import complaintsJson from './complaints.json' with { type: 'json' };
import rangesJson from './normal-ranges.json' with { type: 'json' };
import flagsJson from './red-flags.json' with { type: 'json' };

const head = z.object({
  edition: z.string().min(1),
  reviewed: z.literal(false),
  note: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
});
const { complaints, redFlags, normalRanges } = triageSetupSchema.parse({
  reviewed: false,
  complaints: complaintsJson.complaints,
  redFlags: flagsJson.rules,
  normalRanges: rangesJson.ranges,
});

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const unknown = (used: readonly string[], known: readonly string[]) =>
  used.filter((value) => !known.includes(value));
const specialties = knownSpecialties.map(({ id }) => id);

describe('the lists of triage', () => {
  it.each([
    ['complaints', complaintsJson],
    ['red flags', flagsJson],
    ['normal values', rangesJson],
  ])('say in both languages that no doctor has reviewed the %s', (_, file) => {
    expect(head.safeParse(file).success).toBe(true);
    expect(file.note.vi).toContain('chưa được bác sĩ duyệt');
    expect(file.note.en).toContain('no doctor has reviewed');
  });

  it('name each complaint and each rule once', () => {
    expect(complaints.length).toBeGreaterThanOrEqual(40);
    for (const list of [
      complaints.map(({ code }) => code),
      complaints.map(({ name }) => name.vi),
      complaints.map(({ name }) => name.en),
      redFlags.map(({ id }) => id),
      redFlags.map(({ name }) => name.vi),
      redFlags.map(({ name }) => name.en),
    ])
      expect(repeated(list)).toEqual([]);
  });

  it('suggest only specialties of the programme, each of them for something', () => {
    const suggested = [...complaints, ...redFlags].flatMap(({ suggests = [] }) => suggests);
    expect(unknown(suggested, specialties)).toEqual([]);
    expect(unknown(specialties, suggested)).toEqual([]);
  });

  it('have rules about known complaints only, and mark exactly those a rule asks about by itself', () => {
    const codes = complaints.map(({ code }) => code);
    expect(
      unknown(
        redFlags.flatMap(({ when }) => complaintsIn(when)),
        codes,
      ),
    ).toEqual([]);
    // A complaint that only counts together with very high pressure is none of its own.
    const asked = redFlags
      .filter(({ id }) => id !== 'hypertensive-emergency')
      .flatMap(({ when }) => complaintsIn(when));
    const marked = complaints.filter(({ redFlag }) => redFlag).map(({ code }) => code);
    expect([...new Set(asked)].sort()).toEqual(marked.sort());
  });

  it('compare readings with numbers that can be measured', () => {
    const inside = (condition: (typeof redFlags)[number]['when']): [Reading, number][] => {
      if ('all' in condition) return condition.all.flatMap(inside);
      if ('any' in condition) return condition.any.flatMap(inside);
      if (!('reading' in condition)) return [];
      if ('below' in condition) return [[condition.reading, condition.below]];
      return [[condition.reading, 'atMost' in condition ? condition.atMost : condition.atLeast]];
    };
    const compared = redFlags.flatMap(({ when }) => inside(when));
    expect(compared.length).toBeGreaterThan(30);
    expect(compared.filter(([reading, value]) => isImpossible(reading, value))).toEqual([]);
  });

  it.each([
    ['dau goi', 'knee-pain'],
    ['phan den', 'black-stools'],
    ['meo mieng', 'facial-droop'],
    ['te tay', 'numbness'],
    ['tieu duong', 'diabetes'],
    ['da day', 'epigastric-pain'],
    ['tai bien', 'one-sided-weakness'],
    ['bo bu', 'cannot-drink'],
  ])('are found by what people say: %s', (query, code) => {
    expect(searchComplaints(complaints, query).map((complaint) => complaint.code)).toContain(code);
  });
});

describe('the normal values', () => {
  it.each<[Reading, string, number, number, Mark]>([
    ['pulsePerMinute', 'an infant', 6, 190, 'normal'],
    ['pulsePerMinute', 'an infant', 6, 191, 'high'],
    ['pulsePerMinute', 'a toddler', 24, 97, 'low'],
    ['pulsePerMinute', 'a child of 4', 48, 121, 'high'],
    ['pulsePerMinute', 'a child of 8', 96, 118, 'normal'],
    ['pulsePerMinute', 'somebody of 14', 168, 101, 'high'],
    ['pulsePerMinute', 'an adult', 480, 59, 'low'],
    ['breathsPerMinute', 'an infant', 11, 53, 'normal'],
    ['breathsPerMinute', 'a toddler', 12, 38, 'high'],
    ['breathsPerMinute', 'an adult', 192, 21, 'high'],
    ['systolicMmHg', 'a newborn', 0, 60, 'unknown'],
    ['systolicMmHg', 'an infant', 1, 71, 'low'],
    ['systolicMmHg', 'a child of 7', 84, 115, 'normal'],
    ['systolicMmHg', 'an adult', 480, 139, 'normal'],
    ['systolicMmHg', 'an adult', 480, 140, 'high'],
    ['diastolicMmHg', 'an adult', 480, 90, 'high'],
    ['temperatureC', 'a child of 4', 59, 37.5, 'high'],
    ['temperatureC', 'a child of 8', 96, 37.4, 'normal'],
    ['temperatureC', 'a child of 8', 96, 37.5, 'high'],
    ['temperatureC', 'somebody of 15', 191, 37.5, 'high'],
    ['temperatureC', 'an adult', 480, 38.1, 'high'],
    ['oxygenSaturationPercent', 'an adult', 480, 93, 'low'],
    ['oxygenSaturationPercent', 'an adult', 480, 94, 'normal'],
    ['glucoseMmolPerL', 'an adult', 480, 11.1, 'high'],
    ['glucoseMmolPerL', 'an adult', 480, 3.8, 'low'],
  ])('%s of %s (%d months): %d is %s', (reading, _, months, value, mark) => {
    const age = { leastMonths: months, mostMonths: months };
    expect(markOf(normalRanges, reading, value, age)).toBe(mark);
  });

  it('never say two things of one age', () => {
    for (const range of normalRanges) {
      const { from = 0, below = Number.POSITIVE_INFINITY } = range.ageMonths ?? {};
      const others = normalRanges.filter(
        ({ reading, ageMonths: { from: start = 0, below: end = Number.POSITIVE_INFINITY } = {} }) =>
          reading === range.reading && start < below && from < end,
      );
      expect(others).toEqual([range]);
      expect((range.least ?? 0) < (range.most ?? 1000)).toBe(true);
    }
  });
});

describe('a temperature', () => {
  const ages = Array.from({ length: 1301 }, (_, months) => ({ leastMonths: months, mostMonths: months }));

  it('has a normal range at every age', () => {
    const unknown = ages.filter((age) => markOf(normalRanges, 'temperatureC', 37, age) !== 'normal');
    expect(unknown).toEqual([]);
  });

  it('of 40.5 °C raises a flag and is marked at every age', () => {
    const vitals = { temperatureC: 40.5 };
    const silent = ages.filter(
      (age) =>
        raisedFlags(redFlags, { vitals, complaints: [], age, pregnant: false }).length === 0 ||
        markOf(normalRanges, 'temperatureC', 40.5, age) !== 'high',
    );
    expect(silent).toEqual([]);
  });
});
