import { describe, expect, it } from 'vitest';
import { withAllergy } from '#renderer/app/health/health-input.ts';
import { entry, record, visit } from '#renderer/mirror/testing/rows.ts';
import { type TriageRecord, triageSchema } from '#shared/domain/triage/triage.ts';
import {
  draftOf,
  occurredAt,
  specialtiesSoFar,
  startOf,
  type TriageInput,
  triageDraftSchema,
  triageInputSchema,
  triageOf,
  withQueues,
} from './triage-form.ts';

const nobodyAsked = { allergies: [], conditions: [] };
const named = (id: string) => ({ id, name: { vi: id, en: id } });
const at = '2026-11-23T02:00:00.000Z';

function visiting(triage: TriageRecord[] = []) {
  const summary = visit('v', { queue: [entry('triage', 0, 'called', [5])] });
  return {
    ...summary,
    ...record('v'),
    triage,
    opened: { ...summary.opened, specialties: [named('neurology')] },
  };
}

const first: TriageRecord = {
  id: 'first',
  at,
  by: { id: 'triage-1', name: 'Nhung' },
  complaints: [{ code: 'headache', text: 'Đau đầu' }],
  vitals: { leftSystolicMmHg: 240, leftDiastolicMmHg: 120 },
  pregnancy: { status: 'yes', weeks: 20 },
  disability: 'severe',
  medicines: 'amlodipin',
  specialties: [named('neurology')],
  flags: [],
};

const typed = (more: Partial<TriageInput> = {}): TriageInput => ({
  ...startOf(visiting(), nobodyAsked, undefined),
  ...more,
});

describe('what the form begins with', () => {
  it('is what was wished for at reception', () => {
    expect(typed()).toMatchObject({
      specialties: ['neurology'],
      vitals: {},
      complaints: [],
      disability: 'none',
    });
  });

  it('is the last record, which the next one replaces, and its unusual values are not asked about again', () => {
    expect(startOf(visiting([first]), nobodyAsked, undefined)).toMatchObject({
      complaints: first.complaints,
      vitals: first.vitals,
      pregnancy: 'yes',
      weeks: 20,
      disability: 'severe',
      medicines: 'amlodipin',
      confirmed: ['leftSystolicMmHg=240', 'leftDiastolicMmHg=120'],
      after: 'first',
    });
  });

  it('is what was typed since the last record', () => {
    const draft = typed({ note: 'đi cáng' });
    expect(startOf(visiting(), nobodyAsked, draft).note).toBe('đi cáng');
    expect(startOf(visiting([first]), nobodyAsked, draft).note).toBe('');
    expect(startOf(visiting([first]), nobodyAsked, { ...draft, after: 'first' }).note).toBe('đi cáng');
  });

  it('takes in what another desk has noted of the person meanwhile', () => {
    const draft = typed({ health: withAllergy(typed().health, 'Latex') });
    const known = { allergies: [{ substance: 'Aspirin' }], conditions: [], askedAt: at };
    expect(startOf(visiting(), known, draft).health.allergies).toEqual([
      { substance: 'Latex' },
      { substance: 'Aspirin' },
    ]);
  });
});

describe('where somebody goes so far', () => {
  it('is where they wait, were or are held, and not where they left', () => {
    const queue = [
      entry('triage', 0, 'done'),
      entry('cardiology', 0, 'waiting'),
      entry('ultrasound', 0, 'done'),
      entry('neurology', 0, 'left'),
      entry('pharmacy', 0, 'waiting'),
    ];
    expect(specialtiesSoFar({ ...visiting(), queue })).toEqual(['cardiology', 'ultrasound']);
    expect(specialtiesSoFar(visiting())).toEqual(['neurology']);
  });
});

describe('a queue that another desk adds meanwhile', () => {
  const queue = [entry('triage', 0, 'called', [5]), entry('cardiology', 0, 'waiting')];

  it('is taken into what is being written, and into what was left unfinished', () => {
    const expected = { specialties: ['neurology', 'cardiology'], known: ['cardiology'] };
    expect(withQueues(typed(), queue)).toMatchObject(expected);
    expect(startOf({ ...visiting(), queue }, nobodyAsked, typed())).toMatchObject(expected);
  });

  it('is not ticked again once somebody has taken it away', () => {
    const before = typed({ specialties: ['neurology'], known: ['cardiology'] });
    expect(withQueues(before, queue)).toBe(before);
  });
});

describe('what is sent', () => {
  it('is taken by the command and leaves out what was left empty', () => {
    const data = triageOf(typed({ medicines: ' ', vitals: { pulsePerMinute: 72 } }), { asksPregnancy: true });
    const sent = { complaints: [], vitals: { pulsePerMinute: 72 }, specialties: ['neurology'], known: [] };
    expect(data).toEqual(sent);
    expect(triageSchema.safeParse(data).success).toBe(true);
  });

  it('has weeks only with a pregnancy, and a pregnancy only where it was asked', () => {
    const input = typed({ pregnancy: 'no', weeks: 12 });
    expect(triageOf(input, { asksPregnancy: true }).pregnancy).toEqual({ status: 'no' });
    expect(triageOf({ ...input, pregnancy: 'yes' }, { asksPregnancy: true }).pregnancy).toEqual({
      status: 'yes',
      weeks: 12,
    });
    expect(triageOf(input, { asksPregnancy: false })).not.toHaveProperty('pregnancy');
  });

  it('carries the time on the paper only when it was on paper', () => {
    expect(occurredAt(typed({ onPaper: true, paperTime: '8h15' }), '2026-11-23')).toBe(
      '2026-11-23T01:15:00.000Z',
    );
    expect(occurredAt(typed({ paperTime: '8h15' }), '2026-11-23')).toBeUndefined();
  });
});

describe('what is wrong is said beside its field', () => {
  const schema = triageInputSchema('2026-11-23', () => at);
  const problemsOf = (more: Partial<TriageInput>) =>
    (schema.safeParse(typed(more)).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it.each<[Partial<TriageInput>, string[]]>([
    [{}, []],
    [{ specialties: [] }, ['specialties: no-specialty']],
    [{ vitals: { pulsePerMinute: 800 } }, ['vitals.pulsePerMinute: impossible-value']],
    [
      { vitals: { leftSystolicMmHg: 80, leftDiastolicMmHg: 120 } },
      ['vitals.leftDiastolicMmHg: diastolic-not-below-systolic'],
    ],
    [{ paperTime: 'sáng' }, []],
    [{ onPaper: true }, ['paperTime: required']],
    [{ onPaper: true, paperTime: 'sáng' }, ['paperTime: not-a-time']],
    [{ onPaper: true, paperTime: '9:01' }, ['paperTime: time-in-future']],
    [{ onPaper: true, paperTime: '9:00' }, []],
  ])('%j', (more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });
});

describe('a draft', () => {
  it('comes back as it was, wrong numbers left out', () => {
    const input = typed({
      vitals: { pulsePerMinute: Number.NaN, painScore: 11, temperatureC: 37.5 },
      weeks: Number.NaN,
      specialties: [],
      complaintText: 'đau',
    });
    const stored: unknown = JSON.parse(JSON.stringify(draftOf(input)));
    const found = triageDraftSchema.safeParse(stored);
    expect(found.data).toMatchObject({ vitals: { painScore: 11, temperatureC: 37.5 }, complaintText: 'đau' });
    expect(found.data).not.toHaveProperty('weeks');
  });

  it('of another kind counts as none', () => {
    expect(triageDraftSchema.safeParse({ specialty: 'cardiology', complaint: '' }).success).toBe(false);
  });
});
