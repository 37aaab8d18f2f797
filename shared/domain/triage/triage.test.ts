import { describe, expect, it } from 'vitest';
import type { Context, Decision } from '../context.ts';
import { type DaySetup, noCampaign } from '../day/setup.ts';
import { knownSpecialties } from '../day/specialties.ts';
import type { DomainEvent } from '../event.ts';
import { type Intake, openIntake } from '../intake/intake.ts';
import { noMedicineFacts } from '../medicine-facts/facts.ts';
import type { Birth } from '../patient/birth.ts';
import { type PriorityReason, priorityFrom } from '../queue/priority.ts';
import { applyEvent, fold } from '../subject.ts';
import { type VisitState, visit } from '../visit/visit.ts';
import type { RedFlagRule } from './red-flags.ts';
import { type TriageForm, triageCommands } from './triage.ts';

const flag = (id: string, raisesTo: 'emergency' | 'priority', when: RedFlagRule['when']): RedFlagRule => ({
  id,
  name: { vi: `Cờ ${id}`, en: `Flag ${id}` },
  reason: { vi: 'lý do', en: 'reason' },
  source: 'a named source',
  raisesTo,
  suggests: ['cardiology'],
  when,
});

const redFlags = [
  flag('low-oxygen', 'emergency', { reading: 'oxygenSaturationPercent', below: 92 }),
  flag('black-stools', 'priority', { anyComplaint: ['black-stools'] }),
  flag('pregnant-high', 'priority', { all: [{ pregnant: true }, { reading: 'systolicMmHg', atLeast: 140 }] }),
  flag('infant-fever', 'emergency', {
    all: [{ ageMonths: { below: 3 } }, { reading: 'temperatureC', atLeast: 38 }],
  }),
];

const day: DaySetup = {
  id: 'a-day',
  date: '2026-11-23',
  practice: true,
  programme: { name: 'Chương trình thử', sponsor: 'Nhà tài trợ thử' },
  site: { name: 'Trạm thử', commune: 'Xã Thử', province: 'Tuyên Quang', address: 'Thôn 1' },
  facility: { name: 'Bệnh viện thử', code: '99999', phone: '0000', address: 'Số 0' },
  hours: { open: '07:00', close: '17:00' },
  campaign: noCampaign,
  expected: {},
  specialties: [...knownSpecialties],
  services: [],
  examForms: [],
  rooms: [
    { id: 'triage-1', name: 'Bàn sàng lọc', specialty: 'triage' },
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'room-2', name: 'Phòng 2', specialty: 'neurology' },
  ],
  staff: [],
  formulary: [],
  formularyReviewed: false,
  triage: { reviewed: false, complaints: [], redFlags, normalRanges: [] },
  gifts: [],
  savingsBooks: { amountVnd: 1, budgetVnd: 1, bank: '', signatories: [] },
};

const nurse = { id: 'nurse', name: 'Hoàng Thị Nhung' };
const arrival = '2026-11-23T00:10:00.000Z';

let serial = 0;
function event(type: string, data: object, at: string): DomainEvent {
  serial += 1;
  return {
    id: `e${serial}`,
    subject: 'visit/v',
    type,
    v: 1,
    at,
    station: 'A',
    stationSeq: serial,
    by: nurse,
    data,
  };
}

function opened(
  places: readonly string[],
  { birth = { year: 1980 }, reasons = [] }: OpenedAs = {},
): DomainEvent {
  const named = (id: string) => ({ id, name: { vi: id, en: id } });
  const data = {
    patientId: 'p',
    ticket: 'A-001',
    date: day.date,
    practice: true,
    programme: '',
    site: '',
    person: { name: 'Vàng Thị Mỷ', sex: 'female', birth },
    category: 'poor',
    specialties: [named('cardiology')],
    priority: priorityFrom(reasons),
    reasons,
    waitsAt: places.map((id) => ({ ...named(id), rooms: [], ahead: 0 })),
  };
  return event('visit.opened', data, arrival);
}
interface OpenedAs {
  birth?: Birth;
  reasons?: PriorityReason[];
}

const stateOf = (...events: DomainEvent[]) => fold(visit, 'v', events);

const form = (change: Partial<TriageForm> = {}): TriageForm => ({
  complaints: [{ code: 'palpitations', text: 'Hồi hộp' }],
  vitals: {},
  specialties: ['cardiology'],
  ...change,
});

function decide(state: VisitState, data: object, intake: Partial<Intake> = {}): Decision {
  const context: Context = {
    now: '2026-11-23T00:30:00.000Z',
    actor: nurse,
    actorRoles: [],
    station: 'A',
    rows: {
      day: () => day,
      phase: () => 'open',
      giftStock: () => undefined,
      lotsOf: () => [],
      intake: () => ({ ...openIntake, ...intake }),
      patient: () => undefined,
      recordWithNumber: () => undefined,
      recordsOf: (id) => [id],
      visitsOfPerson: () => [],
      visit: () => undefined,
      lot: () => undefined,
      total: () => 0,
      savingsBookHolders: () => [],
      savingsBook: () => undefined,
      dispute: () => undefined,
    },
    newId: () => 'id',
    randomText: () => 'x',
    facts: noMedicineFacts,
  };
  return triageCommands['visit.record-triage'].run(state, data, context);
}

const refusalOf = (decision: Decision) => ('refusal' in decision ? decision.refusal.code : undefined);

function recordedBy(state: VisitState, data: object, at = '2026-11-23T00:30:00.000Z'): DomainEvent {
  const decision = decide(state, data);
  if ('refusal' in decision) throw new Error(`Refused: ${decision.refusal.code}`);
  const [body] = decision.events;
  return event(body?.type ?? '', body?.data ?? {}, at);
}

const sorted = (state: VisitState, change: Partial<TriageForm> = {}) =>
  applyEvent(visit, state, recordedBy(state, form(change)));

const places = ({ queue }: VisitState) => queue.map(({ specialty, status }) => `${specialty} ${status}`);
const codes = ({ reasons }: VisitState) => reasons.map(({ code, to }) => `${code} ${to}`);

describe('recording triage', () => {
  it('sends somebody on to their specialties with the time they came', () => {
    const state = sorted(stateOf(opened(['triage'])), { specialties: ['neurology', 'cardiology'] });
    expect(places(state)).toEqual(['triage done', 'cardiology waiting', 'neurology waiting']);
    expect(state.queue.map(({ since }) => since)).toEqual([arrival, arrival, arrival]);
  });

  it('keeps what was found, who found it, and the names of the specialties', () => {
    const vitals = { systolicMmHg: 128, diastolicMmHg: 80, painScore: 3 };
    const state = sorted(stateOf(opened(['triage'])), { vitals, medicines: 'amlodipin' });
    expect(state.triage).toEqual([
      {
        id: expect.any(String),
        at: '2026-11-23T00:30:00.000Z',
        by: nurse,
        complaints: [{ code: 'palpitations', text: 'Hồi hộp' }],
        vitals,
        medicines: 'amlodipin',
        specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
        flags: [],
      },
    ]);
    expect(state.priority).toBe('ordinary');
  });

  it('ends the call into triage', () => {
    const call = { specialty: 'triage', room: 'triage-1', roomName: 'Bàn sàng lọc' };
    const state = sorted(
      stateOf(opened(['triage']), event('queue.called', call, '2026-11-23T00:20:00.000Z')),
    );
    expect(state.queue[0]?.calls).toMatchObject([
      { room: 'triage-1', endedAt: '2026-11-23T00:30:00.000Z', outcome: 'seen' },
    ]);
  });

  it('works for somebody who never waited for triage', () => {
    const state = sorted(stateOf(opened(['cardiology'])), { specialties: ['cardiology', 'neurology'] });
    expect(places(state)).toEqual(['cardiology waiting', 'neurology waiting']);
    expect(state.queue.map(({ since }) => since)).toEqual([arrival, arrival]);
  });

  it('takes away a specialty that was unticked and still waits, and no other', () => {
    const called = event(
      'queue.called',
      { specialty: 'neurology', room: 'room-2', roomName: 'Phòng 2' },
      '2026-11-23T00:20:00.000Z',
    );
    const before = stateOf(opened(['cardiology', 'neurology', 'pharmacy']), called);
    const state = sorted(before, { specialties: ['gastroenterology'] });
    expect(places(state)).toEqual(['neurology called', 'pharmacy waiting', 'gastroenterology waiting']);
  });

  it('keeps the calls of a specialty that was unticked after it called', () => {
    const call = { specialty: 'cardiology', room: 'room-1', roomName: 'Phòng 1' };
    const before = stateOf(
      opened(['cardiology']),
      event('queue.called', call, '2026-11-23T00:20:00.000Z'),
      event('queue.returned', { specialty: 'cardiology' }, '2026-11-23T00:21:00.000Z'),
    );
    const state = sorted(before, { specialties: ['neurology'] });
    expect(places(state)).toEqual(['cardiology left', 'neurology waiting']);
    expect(state.queue[0]?.calls).toHaveLength(1);
  });

  it('does not begin again a specialty that is done', () => {
    const done = event('queue.finished', { specialty: 'cardiology' }, '2026-11-23T00:25:00.000Z');
    const state = sorted(stateOf(opened(['cardiology']), done), { specialties: ['cardiology', 'neurology'] });
    expect(places(state)).toEqual(['cardiology done', 'neurology waiting']);
  });

  it('can be taken back as if it had not been', () => {
    const before = [opened(['triage'])];
    const recorded = recordedBy(
      stateOf(...before),
      form({ vitals: { oxygenSaturationPercent: 85 }, specialties: ['neurology'] }),
    );
    const undone = stateOf(...before, recorded, event('visit.undone', { event: recorded.id }, recorded.at));
    const { lastEvent: _, recorded: events, ...rest } = undone;
    const { lastEvent: __, recorded: known, ...was } = stateOf(...before);
    expect(rest).toEqual(was);
    expect(events.map(({ id }) => id)).toEqual([...known.map(({ id }) => id), recorded.id, undone.lastEvent]);
  });
});

describe('what triage raises', () => {
  it('copies the red flag into the record, and its class and name into the reasons', () => {
    const state = sorted(stateOf(opened(['triage'])), { vitals: { oxygenSaturationPercent: 91 } });
    expect(state.triage[0]?.flags).toEqual([
      {
        id: 'low-oxygen',
        name: { vi: 'Cờ low-oxygen', en: 'Flag low-oxygen' },
        reason: { vi: 'lý do', en: 'reason' },
        source: 'a named source',
        raisesTo: 'emergency',
      },
    ]);
    expect(state.reasons).toEqual([
      {
        code: 'red-flag',
        to: 'emergency',
        name: { vi: 'Cờ low-oxygen', en: 'Flag low-oxygen' },
        by: nurse.name,
        at: '2026-11-23T00:30:00.000Z',
      },
    ]);
    expect(state.priority).toBe('emergency');
  });

  it.each<[string, Partial<TriageForm>, string[], string]>([
    ['a pregnant woman', { pregnancy: { status: 'yes', weeks: 20 } }, ['pregnant priority'], 'priority'],
    ['somebody who may be pregnant', { pregnancy: { status: 'unknown' } }, [], 'ordinary'],
    ['a severe disability', { disability: 'severe' }, ['disabled priority'], 'priority'],
    ['a very severe disability', { disability: 'very-severe' }, ['disabled priority'], 'priority'],
    [
      'a complaint of the rules',
      { complaints: [{ code: 'black-stools', text: 'Phân đen' }] },
      ['red-flag priority'],
      'priority',
    ],
    ['the same complaint only typed', { complaints: [{ text: 'Phân đen' }] }, [], 'ordinary'],
    [
      'a pregnant woman with high pressure',
      { pregnancy: { status: 'yes' }, vitals: { systolicMmHg: 140, diastolicMmHg: 85 } },
      ['pregnant priority', 'red-flag priority'],
      'priority',
    ],
  ])('of %s', (_, change, reasons, priority) => {
    const state = sorted(stateOf(opened(['triage'])), change);
    expect(codes(state)).toEqual(reasons);
    expect(state.priority).toBe(priority);
  });

  it.each<[string, Birth, string]>([
    ['of two months', { year: 2026, month: 9, day: 1 }, 'emergency'],
    ['of three months', { year: 2026, month: 8, day: 23 }, 'ordinary'],
    ['of this year, nobody knows which month', { year: 2026 }, 'emergency'],
  ])('by the age on the clinic day: fever in an infant %s', (_, birth, priority) => {
    const state = sorted(stateOf(opened(['triage'], { birth })), { vitals: { temperatureC: 38 } });
    expect(state.priority).toBe(priority);
  });

  it('never lowers what reception found', () => {
    const reasons: PriorityReason[] = [{ code: 'emergency', to: 'emergency' }];
    const state = sorted(stateOf(opened(['cardiology'], { reasons })), { disability: 'severe' });
    expect(state.priority).toBe('emergency');
    expect(codes(state)).toEqual(['emergency emergency', 'disabled priority']);
  });

  it('is replaced by a second record, which knows better', () => {
    const first = sorted(stateOf(opened(['triage'])), {
      vitals: { oxygenSaturationPercent: 85 },
      disability: 'severe',
    });
    const second = sorted(first, { vitals: { oxygenSaturationPercent: 97 }, disability: 'severe' });
    expect(second.triage).toHaveLength(2);
    expect(codes(second)).toEqual(['disabled priority']);
    expect(second.priority).toBe('priority');
  });

  it('does not overrule a decision by hand that was made after it', () => {
    const first = sorted(stateOf(opened(['triage'])), { vitals: { oxygenSaturationPercent: 91 } });
    const lowered = applyEvent(
      visit,
      first,
      event(
        'queue.priority-set',
        { priority: 'ordinary', reason: 'Đầu đo lỏng' },
        '2026-11-23T00:40:00.000Z',
      ),
    );
    const again = sorted(lowered, { vitals: { oxygenSaturationPercent: 91 } });
    expect(again.priority).toBe('ordinary');
    const worse = sorted(again, {
      vitals: { oxygenSaturationPercent: 91 },
      complaints: [{ code: 'black-stools', text: 'Phân đen' }],
    });
    expect(worse.priority).toBe('priority');
  });
});

describe('recording triage is refused', () => {
  const here = () => stateOf(opened(['triage']));
  it('for a visit nobody opened', () => {
    expect(refusalOf(decide(visit.initial('v'), form()))).toBe('unknown-subject');
  });

  it('for a visit that is closed', () => {
    const closed = stateOf(opened(['triage']), event('visit.closed', { reason: 'left-unseen' }, arrival));
    expect(refusalOf(decide(closed, form()))).toBe('visit-closed');
  });

  it('with a specialty the day does not have, with a desk, and with none', () => {
    expect(refusalOf(decide(here(), form({ specialties: ['dentistry'] })))).toBe('unknown-specialty');
    expect(refusalOf(decide(here(), form({ specialties: ['triage'] })))).toBe('unknown-specialty');
    expect(refusalOf(decide(here(), form({ specialties: [] })))).toBe('no-specialty');
  });

  it('with a value that is not possible', () => {
    const decision = decide(here(), form({ vitals: { temperatureC: 46 } }));
    expect(decision).toEqual({
      refusal: { code: 'invalid', params: { field: 'vitals.temperatureC', reason: 'impossible-value' } },
    });
  });

  it('for a closed specialty they were not let in for, but not in an emergency', () => {
    const intake = { closedSpecialties: ['neurology', 'cardiology'] };
    expect(refusalOf(decide(here(), form({ specialties: ['neurology'] }), intake))).toBe('specialty-closed');
    expect(refusalOf(decide(here(), form({ specialties: ['cardiology'] }), intake))).toBeUndefined();
    const urgent = form({ specialties: ['neurology'], vitals: { oxygenSaturationPercent: 80 } });
    expect(refusalOf(decide(here(), urgent, intake))).toBeUndefined();
  });
});
