import { describe, expect, it } from 'vitest';
import {
  type Condition,
  complaintsIn,
  type Findings,
  raisedFlags,
  readingsIn,
  redFlagRuleSchema,
} from './red-flags.ts';

const rule = (id: string, raisesTo: 'emergency' | 'priority', when: Condition) => ({
  id,
  name: { vi: id, en: id },
  reason: { vi: id, en: id },
  source: 'invented',
  raisesTo,
  when,
});

const nothing: Findings = {
  vitals: {},
  complaints: [],
  age: { leastMonths: 480, mostMonths: 480 },
  pregnant: false,
};
const holds = (when: Condition, findings: Partial<Findings>) =>
  raisedFlags([rule('a-rule', 'priority', when)], { ...nothing, ...findings }).length > 0;

describe('a condition', () => {
  it.each<[string, Condition, number, boolean]>([
    ['below, just below', { reading: 'pulsePerMinute', below: 50 }, 49, true],
    ['below, at', { reading: 'pulsePerMinute', below: 50 }, 50, false],
    ['at most, at', { reading: 'pulsePerMinute', atMost: 50 }, 50, true],
    ['at most, above', { reading: 'pulsePerMinute', atMost: 50 }, 51, false],
    ['at least, just below', { reading: 'pulsePerMinute', atLeast: 50 }, 49, false],
    ['at least, at', { reading: 'pulsePerMinute', atLeast: 50 }, 50, true],
  ])('%s', (_, when, pulsePerMinute, expected) => {
    expect(holds(when, { vitals: { pulsePerMinute } })).toBe(expected);
  });

  it('does not hold of what nobody measured', () => {
    expect(holds({ reading: 'pulsePerMinute', atMost: 50 }, {})).toBe(false);
    expect(holds({ reading: 'pulsePerMinute', atLeast: 0 }, {})).toBe(false);
  });

  it('reads the pressure of the arm where it is higher', () => {
    const vitals = { leftSystolicMmHg: 85, rightSystolicMmHg: 140 };
    expect(holds({ reading: 'systolicMmHg', below: 90 }, { vitals })).toBe(false);
    expect(holds({ reading: 'systolicMmHg', atLeast: 140 }, { vitals })).toBe(true);
  });

  it('holds when one of its complaints is there', () => {
    const when = { anyComplaint: ['facial-droop', 'speech-difficulty'] };
    expect(holds(when, { complaints: ['knee-pain', 'speech-difficulty'] })).toBe(true);
    expect(holds(when, { complaints: ['knee-pain'] })).toBe(false);
  });

  it('needs all of its parts, or any', () => {
    const parts: Condition[] = [{ pregnant: true }, { anyComplaint: ['headache'] }];
    expect(holds({ all: parts }, { pregnant: true })).toBe(false);
    expect(holds({ all: parts }, { pregnant: true, complaints: ['headache'] })).toBe(true);
    expect(holds({ any: parts }, { complaints: ['headache'] })).toBe(true);
    expect(holds({ any: parts }, {})).toBe(false);
  });

  it('holds at an age somebody may have', () => {
    const when = { ageMonths: { below: 3 } };
    expect(holds(when, { age: { leastMonths: 3, mostMonths: 3 } })).toBe(false);
    expect(holds(when, { age: { leastMonths: 2, mostMonths: 2 } })).toBe(true);
    expect(holds(when, { age: { leastMonths: 0, mostMonths: 10 } })).toBe(true);
  });

  it('says what it looks at, however deep', () => {
    const when: Condition = {
      all: [
        { any: [{ anyComplaint: ['fever'] }, { reading: 'temperatureC', atLeast: 38 }] },
        { pregnant: true },
      ],
    };
    expect(complaintsIn(when)).toEqual(['fever']);
    expect(readingsIn(when)).toEqual(['temperatureC']);
  });
});

describe('rules', () => {
  it('put emergencies first and otherwise keep their order', () => {
    const rules = [
      rule('one', 'priority', { pregnant: true }),
      rule('two', 'emergency', { pregnant: true }),
      rule('three', 'priority', { pregnant: true }),
      rule('four', 'emergency', { anyComplaint: ['x'] }),
    ];
    expect(raisedFlags(rules, { ...nothing, pregnant: true }).map(({ id }) => id)).toEqual([
      'two',
      'one',
      'three',
    ]);
  });

  it.each([
    ['a comparison that compares nothing', { reading: 'pulsePerMinute' }],
    ['a comparison in two ways', { reading: 'pulsePerMinute', below: 50, atLeast: 60 }],
    ['a reading nobody takes', { reading: 'mood', below: 3 }],
    ['a word of no condition', { everyComplaint: ['x'] }],
    ['an empty list', { all: [] }],
  ])('are refused with %s', (_, when) => {
    const valid = rule('a-rule', 'priority', { pregnant: true });
    expect(redFlagRuleSchema.safeParse(valid).success).toBe(true);
    expect(redFlagRuleSchema.safeParse({ ...valid, when }).success).toBe(false);
  });

  it('are refused without a source', () => {
    const valid = rule('a-rule', 'priority', { pregnant: true });
    expect(redFlagRuleSchema.safeParse({ ...valid, source: '' }).success).toBe(false);
  });
});
