import { describe, expect, it } from 'vitest';
import { type Findings, raisedFlags } from '#shared/domain/triage/red-flags.ts';
import { triageSetupSchema } from '#shared/domain/triage/triage-setup.ts';
import flagsJson from './red-flags.json' with { type: 'json' };

const rules = triageSetupSchema.shape.redFlags.parse(flagsJson.rules);

const years = (count: number) => count * 12;
const at = (months: number) => ({ leastMonths: months, mostMonths: months });
const adult = at(years(40));

type Row = [rule: string, findings: Partial<Findings>, raised: boolean];

const measured = (
  rule: string,
  vital: keyof Findings['vitals'],
  rows: readonly [value: number, raised: boolean][],
  more: Partial<Findings> = {},
): Row[] => rows.map(([value, raised]) => [rule, { ...more, vitals: { [vital]: value } }, raised]);

const complained = (rule: string, codes: readonly string[], more: Partial<Findings> = {}): Row[] => [
  ...codes.map((code): Row => [rule, { ...more, complaints: [code] }, true]),
  [rule, { ...more, complaints: ['check-up'] }, false],
];

const pressure = (systolicMmHg: number, diastolicMmHg: number) => ({ systolicMmHg, diastolicMmHg });

const rows: Row[] = [
  ...complained('unresponsive', ['unresponsive-or-confused']),
  ...complained('convulsion', ['convulsion']),
  ...complained('stroke-signs', ['facial-droop', 'one-sided-weakness', 'speech-difficulty']),
  ['stroke-signs', { complaints: ['after-stroke', 'numbness'] }, false],
  ...complained('sudden-severe-headache', ['sudden-severe-headache']),
  ['sudden-severe-headache', { complaints: ['headache'] }, false],
  ...complained('meningitis-signs', ['headache-fever-stiff-neck']),
  ...complained('vision-loss', ['vision-loss']),
  ...complained('cauda-equina', ['cauda-equina-signs']),
  ['cauda-equina', { complaints: ['back-pain', 'sciatica'] }, false],
  ...complained('chest-pain-at-rest', ['chest-pain-at-rest']),
  ['chest-pain-at-rest', { complaints: ['chest-pain'] }, false],
  ...complained('chest-pain', ['chest-pain']),
  ['chest-pain', { complaints: ['chest-pain'], age: at(years(18)) }, true],
  ['chest-pain', { complaints: ['chest-pain'], age: at(years(18) - 1) }, false],
  ...complained('fainting', ['fainting']),
  ...complained('respiratory-distress', ['breathlessness-at-rest']),
  ['respiratory-distress', { complaints: ['breathlessness'] }, false],
  ...measured('low-oxygen', 'oxygenSaturationPercent', [
    [91, true],
    [92, false],
    [98, false],
  ]),
  ...measured('extreme-breathing', 'breathsPerMinute', [
    [8, true],
    [9, false],
    [24, false],
    [25, true],
  ]),
  ...measured('extreme-breathing', 'breathsPerMinute', [[25, true]], { age: at(years(16)) }),
  ...measured('extreme-breathing', 'breathsPerMinute', [[25, false]], { age: at(years(16) - 1) }),
  ...measured(
    'child-fast-breathing',
    'breathsPerMinute',
    [
      [59, false],
      [60, true],
    ],
    { age: at(1) },
  ),
  ...[2, 11].flatMap((months) =>
    measured(
      'child-fast-breathing',
      'breathsPerMinute',
      [
        [49, false],
        [50, true],
      ],
      { age: at(months) },
    ),
  ),
  ...[12, 59].flatMap((months) =>
    measured(
      'child-fast-breathing',
      'breathsPerMinute',
      [
        [39, false],
        [40, true],
      ],
      { age: at(months) },
    ),
  ),
  ...measured('child-fast-breathing', 'breathsPerMinute', [[60, false]], { age: at(60) }),
  ...measured('extreme-pulse', 'pulsePerMinute', [
    [40, true],
    [41, false],
    [130, false],
    [131, true],
  ]),
  ...measured('extreme-pulse', 'pulsePerMinute', [[131, false]], { age: at(years(16) - 1) }),
  ...measured(
    'child-extreme-breathing',
    'breathsPerMinute',
    [
      [9, true],
      [10, false],
      [30, false],
      [31, true],
    ],
    { age: at(years(5)) },
  ),
  ...measured(
    'child-extreme-breathing',
    'breathsPerMinute',
    [
      [9, true],
      [10, false],
      [30, false],
      [31, true],
    ],
    { age: at(years(16) - 1) },
  ),
  ...measured('child-extreme-breathing', 'breathsPerMinute', [[60, false]], { age: at(years(5) - 1) }),
  ...measured('child-extreme-breathing', 'breathsPerMinute', [[60, false]], { age: at(years(16)) }),
  ...[years(5), years(12) - 1].flatMap((months) =>
    measured(
      'child-extreme-pulse',
      'pulsePerMinute',
      [
        [69, true],
        [70, false],
        [140, false],
        [141, true],
      ],
      { age: at(months) },
    ),
  ),
  ...[years(12), years(16) - 1].flatMap((months) =>
    measured(
      'child-extreme-pulse',
      'pulsePerMinute',
      [
        [59, true],
        [60, false],
        [130, false],
        [131, true],
      ],
      { age: at(months) },
    ),
  ),
  ...measured('child-extreme-pulse', 'pulsePerMinute', [[190, false]], { age: at(years(5) - 1) }),
  ...measured('child-extreme-pulse', 'pulsePerMinute', [[190, false]], { age: at(years(16)) }),
  ...measured('low-blood-pressure', 'systolicMmHg', [
    [89, true],
    [90, false],
  ]),
  ...measured('low-blood-pressure', 'systolicMmHg', [[89, true]], { age: at(years(10)) }),
  ...measured('low-blood-pressure', 'systolicMmHg', [[89, false]], { age: at(years(10) - 1) }),
  ...(
    [
      [0, 60],
      [1, 70],
      [11, 70],
      [12, 72],
      [years(5), 80],
      [years(10) - 1, 88],
    ] as const
  ).flatMap(([months, limit]) =>
    measured(
      'child-low-blood-pressure',
      'systolicMmHg',
      [
        [limit - 1, true],
        [limit, false],
      ],
      { age: at(months) },
    ),
  ),
  ...measured('child-low-blood-pressure', 'systolicMmHg', [[50, false]], { age: at(years(10)) }),
  ['severe-hypertension', { vitals: pressure(179, 119) }, false],
  ['severe-hypertension', { vitals: pressure(180, 90) }, true],
  ['severe-hypertension', { vitals: pressure(150, 120) }, true],
  ['severe-hypertension', { vitals: { leftSystolicMmHg: 150, rightSystolicMmHg: 182 } }, true],
  ['hypertensive-emergency', { vitals: pressure(180, 100), complaints: ['chest-pain'] }, true],
  ['hypertensive-emergency', { vitals: pressure(170, 120), complaints: ['vision-loss'] }, true],
  ['hypertensive-emergency', { vitals: pressure(180, 100), complaints: ['breathlessness'] }, true],
  ['hypertensive-emergency', { vitals: pressure(179, 119), complaints: ['chest-pain'] }, false],
  ['hypertensive-emergency', { vitals: pressure(180, 120), complaints: ['knee-pain'] }, false],
  ...measured('high-fever', 'temperatureC', [
    [39, false],
    [39.1, true],
  ]),
  ...measured('high-fever', 'temperatureC', [[39.1, true]], { age: at(years(12)) }),
  ...measured('high-fever', 'temperatureC', [[39.1, false]], { age: at(years(12) - 1) }),
  ...measured('low-temperature', 'temperatureC', [
    [35, true],
    [35.1, false],
  ]),
  ...measured('low-temperature', 'temperatureC', [[35, false]], { age: at(years(16) - 1) }),
  ...measured(
    'infant-fever',
    'temperatureC',
    [
      [37.9, false],
      [38, true],
    ],
    { age: at(2) },
  ),
  ...measured('infant-fever', 'temperatureC', [[38, false]], { age: at(3) }),
  ...measured('infant-fever', 'temperatureC', [[38, true]], { age: { leastMonths: 0, mostMonths: 10 } }),
  ...measured(
    'infant-high-fever',
    'temperatureC',
    [
      [38.9, false],
      [39, true],
    ],
    { age: at(3) },
  ),
  ...measured(
    'infant-high-fever',
    'temperatureC',
    [
      [38.9, false],
      [39, true],
    ],
    { age: at(6) },
  ),
  ...measured('infant-high-fever', 'temperatureC', [[39, false]], { age: at(2) }),
  ...measured('infant-high-fever', 'temperatureC', [[39, false]], { age: at(7) }),
  ...measured(
    'child-high-fever',
    'temperatureC',
    [
      [39, false],
      [39.1, true],
    ],
    { age: at(7) },
  ),
  ...measured(
    'child-high-fever',
    'temperatureC',
    [
      [39, false],
      [39.1, true],
    ],
    { age: at(years(12) - 1) },
  ),
  ...measured('child-high-fever', 'temperatureC', [[39.1, false]], { age: at(6) }),
  ...measured('child-high-fever', 'temperatureC', [[39.1, false]], { age: at(years(12)) }),
  ...measured(
    'young-infant-temperature',
    'temperatureC',
    [
      [35.4, true],
      [35.5, false],
      [37.4, false],
      [37.5, true],
    ],
    { age: at(1) },
  ),
  ...measured('young-infant-temperature', 'temperatureC', [[37.5, false]], { age: at(2) }),
  ...complained(
    'child-danger-signs',
    ['cannot-drink', 'vomits-everything', 'convulsion', 'unresponsive-or-confused'],
    { age: at(59) },
  ),
  ['child-danger-signs', { complaints: ['cannot-drink'], age: at(60) }, false],
  ['child-danger-signs', { complaints: ['fever'], vitals: { temperatureC: 39 }, age: at(20) }, false],
  ...complained('vomiting-blood', ['vomiting-blood']),
  ...complained('black-stools', ['black-stools']),
  ['bleeding-with-shock-signs', { complaints: ['black-stools'], vitals: { pulsePerMinute: 99 } }, false],
  ['bleeding-with-shock-signs', { complaints: ['black-stools'], vitals: { pulsePerMinute: 100 } }, true],
  ['bleeding-with-shock-signs', { complaints: ['black-stools'], vitals: pressure(99, 60) }, true],
  ['bleeding-with-shock-signs', { complaints: ['black-stools'], vitals: pressure(100, 60) }, false],
  ['bleeding-with-shock-signs', { vitals: { pulsePerMinute: 120 } }, false],
  ...complained('heavy-bleeding', ['heavy-bleeding']),
  ...complained('snake-bite', ['snake-bite']),
  ...complained('anaphylaxis', ['swelling-with-breathlessness']),
  ...complained('hot-swollen-joint', ['hot-swollen-joint']),
  ['hot-swollen-joint', { complaints: ['gout', 'knee-pain'] }, false],
  ...measured('hypoglycaemia', 'glucoseMmolPerL', [
    [2.9, true],
    [3, false],
  ]),
  ...measured('low-glucose', 'glucoseMmolPerL', [
    [3.8, true],
    [3.9, false],
  ]),
  ...measured('high-glucose', 'glucoseMmolPerL', [
    [16.6, false],
    [16.7, true],
  ]),
  ...measured('hyperosmolar-glucose', 'glucoseMmolPerL', [
    [33.2, false],
    [33.3, true],
  ]),
  ...complained('pregnancy-bleeding', ['pregnancy-bleeding']),
  ['pregnancy-high-blood-pressure', { vitals: pressure(139, 89), pregnant: true }, false],
  ['pregnancy-high-blood-pressure', { vitals: pressure(140, 80), pregnant: true }, true],
  ['pregnancy-high-blood-pressure', { vitals: pressure(130, 90), pregnant: true }, true],
  ['pregnancy-high-blood-pressure', { vitals: pressure(150, 95) }, false],
  ['pregnancy-severe-blood-pressure', { vitals: pressure(159, 109), pregnant: true }, false],
  ['pregnancy-severe-blood-pressure', { vitals: pressure(160, 90), pregnant: true }, true],
  ['pregnancy-severe-blood-pressure', { vitals: pressure(150, 110), pregnant: true }, true],
  ['pregnancy-severe-blood-pressure', { vitals: pressure(165, 112) }, false],
  ['pregnancy-danger-signs', { complaints: ['vision-loss'], pregnant: true }, true],
  ['pregnancy-danger-signs', { complaints: ['vision-loss'] }, false],
];

describe('the red flags', () => {
  it.each(rows)('%s: %j → %s', (id, findings, raised) => {
    const all = raisedFlags(rules, { vitals: {}, complaints: [], age: adult, pregnant: false, ...findings });
    expect(all.some((rule) => rule.id === id)).toBe(raised);
  });

  it('are all in this table, raised and not raised', () => {
    const ids = (raised: boolean) => new Set(rows.filter((row) => row[2] === raised).map(([id]) => id));
    const expected = new Set(rules.map(({ id }) => id));
    expect(ids(true)).toEqual(expected);
    expect(ids(false)).toEqual(expected);
  });

  it('raise nothing for somebody well', () => {
    const vitals = {
      ...pressure(128, 78),
      pulsePerMinute: 76,
      temperatureC: 36.7,
      oxygenSaturationPercent: 97,
      breathsPerMinute: 16,
      glucoseMmolPerL: 6.1,
    };
    const complaints = ['knee-pain', 'headache', 'epigastric-pain'];
    expect(raisedFlags(rules, { vitals, complaints, age: adult, pregnant: false })).toEqual([]);
  });
});
