import { describe, expect, it } from 'vitest';
import type { Medicine } from '../medicine/medicine.ts';
import { noTriageSetup } from '../triage/triage-setup.ts';
import { checkBeforeOpening, type OpeningCode, type OpeningFacts, openingCodes } from './readiness.ts';
import { knownServices } from './services.ts';
import { noCampaign, type StaffMember } from './setup.ts';

const now = '2026-11-23T01:00:00.000Z';

const amlodipine: Medicine = {
  id: 'amlodipine',
  inn: ['Amlodipin'],
  strength: '5 mg',
  form: { vi: 'viên nén', en: 'tablet' },
  unit: { vi: 'viên', en: 'tablet' },
  route: { vi: 'uống', en: 'oral' },
  atc: 'C08CA01',
  toxic: false,
};

const doctor: StaffMember = {
  id: 'doctor',
  name: 'Bs. Mua',
  roles: ['doctor'],
  licence: '001234/HG-CCHN',
  specialties: ['cardiology'],
  room: 'room-1',
  pin: 'own',
};
const staff: StaffMember[] = [
  { id: 'coordinator', name: 'Hà', roles: ['coordinator'], pin: 'own' },
  doctor,
  { id: 'pharmacist', name: 'Ds. Lan', roles: ['pharmacist'], licence: '77/HG', pin: 'one-time' },
  { id: 'reception', name: 'Chía', roles: ['reception'], pin: 'own' },
  { id: 'committee', name: 'Pao', roles: ['committee'], pin: 'own' },
  { id: 'committee-2', name: 'Mai', roles: ['committee'], pin: 'own' },
];

/** A day of which nothing is missing and nothing is odd. */
const ready: OpeningFacts = {
  now,
  setup: {
    id: 'day',
    date: '2026-11-23',
    practice: false,
    programme: { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' },
    site: { name: 'Trạm y tế Sủng Là', commune: 'Sủng Là', province: 'Hà Giang', address: '' },
    facility: { name: 'Bệnh viện', code: '02001', phone: '', address: '' },
    hours: { open: '07:00', close: '17:00' },
    campaign: { ...noCampaign, approval: '12/SYT, 01/11/2026' },
    expected: {},
    specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
    services: [],
    rooms: [{ id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' }],
    staff,
    triage: noTriageSetup,
    formulary: [amlodipine],
    formularyReviewed: true,
    gifts: [],
    savingsBooks: {
      amountVnd: 1_000_000,
      budgetVnd: 5_000_000,
      bank: '',
      signatories: [{ name: 'Vừ A Dính', title: 'Giám đốc' }],
    },
  },
  lots: [{ medicine: 'amlodipine', number: 'L1', expiry: '2027-11-01', onHand: 100 }],
  station: {
    freeBytes: 50_000_000_000,
    printers: [{ name: 'hp', stopped: false }],
    clockAheadMs: 0,
    backup: {},
  },
};

const [ultrasound, glucose] = knownServices;
if (!ultrasound || !glucose) throw new Error('No services');
const ultrasoundRoom = { id: 'room-2', name: 'Phòng 2', specialty: 'ultrasound' };

const set = (changes: Partial<OpeningFacts['setup']>): OpeningFacts => ({
  ...ready,
  setup: { ...ready.setup, ...changes },
});
const at = (changes: Partial<OpeningFacts['station']>): OpeningFacts => ({
  ...ready,
  station: { ...ready.station, ...changes },
});
const without = (id: string) => set({ staff: staff.filter((each) => each.id !== id) });
const withMember = (changes: Partial<StaffMember>) =>
  set({ staff: staff.map((each) => (each === doctor ? { ...each, ...changes } : each)) });
const books = (changes: Partial<OpeningFacts['setup']['savingsBooks']>) =>
  set({ savingsBooks: { ...ready.setup.savingsBooks, ...changes } });
const lot = (expiry: string): OpeningFacts => ({
  ...ready,
  lots: [...ready.lots, { medicine: 'amlodipine', number: 'L2', expiry, onHand: 1 }],
});

const codesOf = (facts: OpeningFacts) => checkBeforeOpening(facts).map(({ code }) => code);

/** For each code: when it is found, and nearby when it is not. */
const cases: Record<OpeningCode, { found: OpeningFacts; not: OpeningFacts }> = {
  'no-place': {
    found: set({ site: { ...ready.setup.site, commune: '' } }),
    not: set({ site: { ...ready.setup.site, address: '' } }),
  },
  'no-facility': {
    found: set({ facility: { ...ready.setup.facility, code: '' } }),
    not: set({ facility: { ...ready.setup.facility, phone: '' } }),
  },
  'no-doctor': { found: withMember({ revoked: true }), not: withMember({ roles: ['doctor', 'support'] }) },
  'no-room': {
    found: set({ rooms: [{ id: 'counter', name: 'Quầy 1', specialty: 'pharmacy' }] }),
    not: ready,
  },
  'no-pharmacist': {
    found: without('pharmacist'),
    not: set({ formulary: [], staff: staff.filter(({ id }) => id !== 'pharmacist') }),
  },
  'date-ahead': { found: set({ date: '2026-11-24' }), not: ready },
  'date-past': { found: set({ date: '2026-11-22' }), not: ready },
  'no-programme': {
    found: set({ programme: { name: 'Viettel vì cộng đồng', sponsor: '' } }),
    not: ready,
  },
  'not-approved': { found: set({ campaign: noCampaign }), not: ready },
  'nobody-at-reception': { found: without('reception'), not: ready },
  'without-licence': {
    found: withMember({ licence: '' }),
    not: withMember({ licence: '', roles: ['support'] }),
  },
  'without-pin': { found: withMember({ pin: 'none' }), not: withMember({ pin: 'none', revoked: true }) },
  'no-committee': {
    // A book takes two of them.
    found: set({ staff: staff.filter(({ id }) => id !== 'committee-2') }),
    not: set({
      staff: staff.filter(({ roles }) => !roles.includes('committee')),
      savingsBooks: { ...ready.setup.savingsBooks, budgetVnd: 0 },
    }),
  },
  'specialty-without-room': { found: set({ rooms: [] }), not: ready },
  'specialty-without-doctor': {
    found: withMember({ specialties: ['neurology'] }),
    // Without any named, they examine in all.
    not: withMember({ specialties: [] }),
  },
  'service-without-room': {
    found: set({ services: [ultrasound] }),
    not: set({ services: [glucose] }),
  },
  'service-without-person': {
    found: set({ services: [ultrasound], rooms: [...ready.setup.rooms, ultrasoundRoom] }),
    not: set({
      services: [ultrasound],
      rooms: [...ready.setup.rooms, ultrasoundRoom],
      staff: [...staff, { ...doctor, id: 'sonographer', roles: ['ultrasound'], specialties: ['ultrasound'] }],
    }),
  },
  'room-without-person': {
    found: set({ staff: staff.map(({ room: _, ...member }) => member) }),
    not: ready,
  },
  'no-medicine': { found: set({ formulary: [] }), not: ready },
  'without-lot': {
    found: { ...ready, lots: [{ medicine: 'amlodipine', number: 'L1', expiry: '2027-11-01', onHand: 0 }] },
    not: ready,
  },
  'lot-expired': { found: lot('2026-11-22'), not: lot('2026-11-23') },
  'lot-expires-soon': { found: lot('2027-02-21'), not: lot('2027-02-22') },
  'formulary-not-reviewed': {
    found: set({ formularyReviewed: false }),
    not: set({ formularyReviewed: false, formulary: [] }),
  },
  'no-signatory': { found: books({ signatories: [{ name: '', title: 'Giám đốc' }] }), not: ready },
  'budget-below-a-book': { found: books({ budgetVnd: 999_999 }), not: books({ budgetVnd: 1_000_000 }) },
  'no-spooler': {
    found: { ...ready, station: { freeBytes: 50_000_000_000, backup: {} } },
    not: at({ printers: [] }),
  },
  'no-printer': { found: at({ printers: [] }), not: ready },
  'printer-stopped': {
    found: at({ printers: [{ name: 'hp', stopped: true }] }),
    not: at({ printers: [{ name: 'hp', stopped: false }] }),
  },
  'clock-off': { found: at({ clockAheadMs: -120_001 }), not: at({ clockAheadMs: 120_000 }) },
  'clock-odd': {
    found: at({ lastRecordedAt: '2026-11-24T01:00:00.001Z' }),
    not: at({ lastRecordedAt: '2026-11-24T01:00:00.000Z' }),
  },
  'disk-full': { found: at({ freeBytes: 99_999_999 }), not: at({ freeBytes: 100_000_000 }) },
  'disk-nearly-full': { found: at({ freeBytes: 100_000_000 }), not: at({ freeBytes: 1_000_000_000 }) },
  'no-backup': {
    found: { ...ready, station: { freeBytes: 50_000_000_000, printers: [{ name: 'hp', stopped: false }] } },
    not: at({ backup: { problem: 'backup-folder-missing' } }),
  },
  'backup-failing': { found: at({ backup: { problem: 'backup-folder-missing' } }), not: ready },
};

describe('before a day is opened', () => {
  it('finds nothing when all is ready', () => {
    expect(checkBeforeOpening(ready)).toEqual([]);
  });

  it.each(openingCodes)('finds %s, and only then', (code) => {
    expect(codesOf(cases[code].found)).toContain(code);
    expect(codesOf(cases[code].not)).not.toContain(code);
  });

  it.each([
    [
      'before the program was written',
      { ...set({ date: '2026-10-31' }), now: '2026-10-31T01:00:00.000Z' },
      true,
    ],
    ['more than sixty days before the day', set({ date: '2027-01-23' }), true],
    ['sixty days before it', set({ date: '2027-01-22' }), false],
    ['more than sixty days after it', set({ date: '2026-09-23' }), true],
  ])('a clock that is %s: %#', (_, facts, isOdd) => {
    expect(codesOf(facts).includes('clock-odd')).toBe(isOdd);
  });

  it('says first what is vital', () => {
    const weights = checkBeforeOpening({
      ...set({ date: '2026-11-24', rooms: [], staff: [], formularyReviewed: false }),
      station: { freeBytes: 1 },
    }).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted().toReversed());
    expect(new Set(weights)).toEqual(new Set(['vital', 'odd']));
  });

  it('names a few of those a finding is about, and counts all', () => {
    const people: StaffMember[] = Array.from({ length: 6 }, (_, index) => ({
      id: `p${index}`,
      name: `Người ${index}`,
      roles: ['reception'],
      pin: 'none',
    }));
    const found = checkBeforeOpening(set({ staff: [...staff, ...people] }));
    expect(found.find(({ code }) => code === 'without-pin')?.params).toEqual({
      count: 6,
      names: 'Người 0, Người 1, Người 2, Người 3 …',
    });
  });
});
