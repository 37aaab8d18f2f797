import { describe, expect, it } from 'vitest';
import type { Book } from '#main/clinic/book.ts';
import { bothWays, call1, call2, settle } from '#main/clinic/testing/apart.ts';
import {
  adult,
  arrive,
  codeOf,
  deskRooms,
  exam,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import { tableOf } from '#shared/domain/report/day-report.ts';
import type { ReportTableId } from '#shared/domain/report/report-table.ts';
import { quantile } from '#shared/domain/report/waits.ts';
import { fewestTold, withoutPeople } from '#shared/domain/report/without-people.ts';
import type { RedFlagRule } from '#shared/domain/triage/red-flags.ts';
import { noTriageSetup } from '#shared/domain/triage/triage-setup.ts';
import { dayReportOf } from './report-source.ts';

function reportOf({ clinic }: { clinic: { book: Book } }) {
  const report = dayReportOf(clinic.book);
  if (!report) throw new Error('No report');
  return report;
}
/** The rows of a table by their keys: their figures, and who is behind them. */
function rowsOf(day: SmallDay, id: ReportTableId) {
  const { rows } = tableOf(reportOf(day), id);
  return Object.fromEntries(rows.map(({ key, values, visits }) => [key, { values, visits }]));
}

describe('waits', () => {
  it('go from joining the queue to the first call, in whole minutes; of what came from paper nothing is known', async () => {
    const day = smallDay({ startsAt: '2026-11-23T05:00:00.000Z' });
    await openSmallDay(day);
    await day.run('day.reserve-paper', 'day', { count: 1 }, staff.reception);
    for (const [id, arrived, paper] of [
      ['a', '04:50'],
      ['b', '04:30'],
      ['c', '03:20'],
      // Called when it was entered: nobody knows when the patient was.
      ['d', '01:00', 'AG-001'],
    ]) {
      const opened = { patientId: id, category: 'poor', specialties: ['cardiology'], emergency: false };
      await day.run('patient.register', `patient/${id}`, { person: adult }, staff.reception);
      await day.enter(
        'visit.open',
        `visit/${id}`,
        { ...opened, ...(paper ? { paper } : {}) },
        staff.reception,
        `2026-11-23T${arrived}:00.000Z`,
      );
      await examine(day, id);
    }
    expect(rowsOf(day, 'places').cardiology).toEqual({
      // Came, seen, exams; median, nine of ten, longest.
      values: [4, 4, 4, 30, 100, 100],
      visits: [['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], ['b', 'c'], ['c'], ['c']],
    });
    const waits = tableOf(reportOf(day), 'waits').rows.map(({ values }) => values);
    expect(waits).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('stay what they were for whoever joins the queue again, who has been seen all the same', async () => {
    const day = smallDay({ startsAt: '2026-11-23T05:00:00.000Z' });
    await openSmallDay(day);
    await day.run('patient.register', 'patient/a', { person: adult }, staff.reception);
    const opened = { patientId: 'a', category: 'poor', specialties: ['cardiology'], emergency: false };
    await day.enter('visit.open', 'visit/a', opened, staff.reception, '2026-11-23T04:20:00.000Z');
    await examine(day, 'a');
    const before = rowsOf(day, 'places').cardiology;
    expect(before?.values).toEqual([1, 1, 1, 40, 40, 40]);
    const again = { specialty: 'cardiology' };
    await day.run('visit.join-queue', 'visit/a', again, staff.reception);
    expect(rowsOf(day, 'places').cardiology).toEqual(before);
    await day.run('visit.call', 'visit/a', { ...again, room: 'room-2' }, staff.doctor);
    await day.run('visit.no-show', 'visit/a', { ...again, back: 'end' }, staff.doctor);
    await day.run('visit.call', 'visit/a', { ...again, room: 'room-2' }, staff.doctor);
    expect(rowsOf(day, 'places').cardiology).toEqual(before);
  });

  it('of whoever left before they were called go from when they came back', async () => {
    const day = smallDay({ startsAt: '2026-11-23T05:00:00.000Z' });
    await openSmallDay(day);
    await day.run('patient.register', 'patient/a', { person: adult }, staff.reception);
    const opened = { patientId: 'a', category: 'poor', specialties: ['cardiology'], emergency: false };
    await day.enter('visit.open', 'visit/a', opened, staff.reception, '2026-11-23T04:20:00.000Z');
    await day.run('visit.close', 'visit/a', { reason: 'left-unseen' }, staff.reception);
    await day.run('visit.join-queue', 'visit/a', { specialty: 'cardiology' }, staff.reception);
    await examine(day, 'a');
    expect(rowsOf(day, 'places').cardiology?.values).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('at triage and at the pharmacy are counted apart', async () => {
    const day = smallDay();
    await openSmallDay(day, { rooms: deskRooms });
    await arrive(day);
    await day.run('visit.call', 'visit/v', { specialty: 'triage', room: 'triage-1' }, staff.triage);
    expect(rowsOf(day, 'waits')['from-0']?.values).toEqual([1, 0, 0]);
  });
});

describe('the wait that a share of people did not exceed', () => {
  const waits = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ visit: '', place: '', minutes: index + 1 }));
  it.each([
    // People who waited 1, 2, 3 … minutes; the median, nine of ten, the longest.
    [1, 1, 1, 1],
    [2, 1, 2, 2],
    [9, 5, 9, 9],
    [10, 5, 9, 10],
    [11, 6, 10, 11],
    [100, 50, 90, 100],
  ])('of %d is %d, %d and %d', (count, ...minutes) => {
    expect([0.5, 0.9, 1].map((share) => quantile(waits(count), share))).toEqual(minutes);
  });

  it('of nobody is none', () => {
    expect(quantile([], 0.9)).toBeUndefined();
  });
});

describe('the value of medicine', () => {
  it('is rounded for each, and all of it is what these add up to', async () => {
    const day = smallDay();
    await openSmallDay(day);
    for (const [id, medicine] of [
      ['priced', 'paracetamol'],
      ['other', 'colchicine'],
    ]) {
      const lot = { medicine, number: 'P', expiry: '2028-01-31', quantity: 60, unitPriceVnd: 450.5 };
      await day.run('lot.receive', `lot/${id}`, lot, staff.pharmacist);
    }
    await arrive(day);
    await examine(day);
    const lines = [
      { ...line, quantity: 1 },
      { ...line, medicine: 'colchicine', quantity: 1 },
    ];
    await day.run('visit.issue-prescription', 'visit/v', { lines, advice: '' }, staff.doctor);
    const items = ['priced', 'other'].map((lot) => ({ lot, quantity: 1, reason: 'Hộp đã mở' }));
    const dispensed = { prescription: codeOf(day), items };
    expect(await day.run('visit.dispense', 'visit/v', dispensed, staff.pharmacist)).not.toHaveProperty(
      'refusal',
    );
    const values = Object.values(rowsOf(day, 'medicines')).map((each) => each.values[4]);
    expect(values).toEqual([451, 451, 902]);
    expect(rowsOf(day, 'summary')['medicine-value']?.values).toEqual([902]);
  });
});

describe('diagnoses', () => {
  it('are counted once for a visit, under the list’s own title, and tell nothing that a doctor typed', async () => {
    const day = smallDay();
    await openSmallDay(day);
    await arrive(day, { specialties: ['cardiology', 'neurology'] });
    await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
    const diagnoses = [
      { code: 'I10', text: 'Tăng huyết áp của bà Mỷ' },
      { code: 'Z99.9', text: 'Ghi tay' },
      { text: 'Bà Mỷ hay quên' },
    ];
    await day.run('visit.sign-exam', 'visit/v', { ...exam, diagnoses }, staff.doctor);
    await day.run('visit.call', 'visit/v', { specialty: 'neurology', room: 'room-3' }, staff.doctor);
    await day.run('visit.sign-exam', 'visit/v', { ...exam, specialty: 'neurology' }, staff.doctor);
    const { rows } = tableOf(reportOf(day), 'diagnoses');
    expect(rows.map(({ key, label, values }) => [key, label.vi, ...values])).toEqual([
      ['I10', 'I10 Bệnh tăng huyết áp vô căn (nguyên phát)', 1],
      ['Z99.9', 'Z99.9', 1],
      ['without-code', 'Có chẩn đoán chưa ghi mã', 1],
    ]);
    expect(JSON.stringify(reportOf(day))).not.toMatch(/Mỷ|Ghi tay/);
  });
});

describe('danger signs', () => {
  it('count at triage by the record that is the latest, and in exams by what their answers raised', async () => {
    const day = smallDay();
    const rule: RedFlagRule = {
      id: 'low-oxygen',
      name: { vi: 'SpO₂ thấp', en: 'Low oxygen' },
      reason: { vi: 'thiếu ô-xy', en: 'too little oxygen' },
      source: 'thử',
      raisesTo: 'emergency',
      when: { reading: 'oxygenSaturationPercent', below: 90 },
    };
    await openSmallDay(day, { triage: { ...noTriageSetup, redFlags: [rule] } });
    await arrive(day);
    const found = (oxygenSaturationPercent: number) =>
      day.run(
        'visit.record-triage',
        'visit/v',
        { complaints: [], vitals: { oxygenSaturationPercent }, specialties: ['cardiology'] },
        staff.triage,
      );
    await found(85);
    expect(rowsOf(day, 'red-flags')['triage/low-oxygen']).toEqual({ values: [1, 0], visits: [['v'], []] });
    await found(97);
    expect(tableOf(reportOf(day), 'red-flags').rows).toEqual([]);
  });
});

describe('disputes', () => {
  it('lead to the visits they are about, also when they are settled', async () => {
    for (const { book, lines } of await bothWays([], [call1], [call2])) {
      const rows = (of: typeof book) => tableOf(reportOf({ clinic: { book: of } }), 'disputes').rows;
      expect(rows(book)[0]).toMatchObject({ key: 'called-twice', values: [1, 0], visits: [['v'], []] });
      const { book: settled } = await settle(lines, 'first');
      expect(rows(settled)[0]).toMatchObject({ key: 'called-twice', values: [0, 1], visits: [[], ['v']] });
    }
  });
});

describe('the report without people', () => {
  it('has neither visits nor small numbers of diagnoses', async () => {
    const day = smallDay();
    await openSmallDay(day);
    for (let index = 0; index <= fewestTold; index += 1) {
      const [id, visit] = [`p${index}`, `v${index}`];
      await arrive(day, { id, visit });
      await day.run(
        'visit.call',
        `visit/${visit}`,
        { specialty: 'cardiology', room: 'room-1' },
        staff.doctor,
      );
      const diagnoses = [{ code: 'I10', text: 'a' }, ...(index === 0 ? [{ code: 'B24', text: 'b' }] : [])];
      await day.run('visit.sign-exam', `visit/${visit}`, { ...exam, diagnoses }, staff.doctor);
    }
    const whole = reportOf(day);
    const told = withoutPeople(whole);
    expect(tableOf(told, 'diagnoses').rows.map(({ key, values }) => [key, ...values])).toEqual([
      ['I10', 6],
      ['B24', '<5'],
    ]);
    expect(told.tables.flatMap(({ rows }) => rows.flatMap(({ visits }) => visits.flat()))).toEqual([]);
    expect(tableOf(told, 'categories').rows[0]?.values).toEqual([6, '']);
  });
});

it('of a day on which nothing happened there is nothing to tell', async () => {
  const day = smallDay();
  expect(dayReportOf(day.clinic.book)).toBeUndefined();
  await openSmallDay(day);
  const { tables } = reportOf(day);
  expect(tables.flatMap(({ rows }) => rows.flatMap(({ visits }) => visits.flat()))).toEqual([]);
  expect(rowsOf(day, 'categories').total?.values).toEqual([0, '']);
});
