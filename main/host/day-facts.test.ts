import { describe, expect, it } from 'vitest';
import {
  adult,
  arrive,
  codeOf,
  exam,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import { dayFacts } from './day-facts.ts';

async function lived(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day, { rooms: [{ id: 'support-1', name: 'Hỗ trợ', specialty: 'support' }] });
  await arrive(day);
  await arrive(day, {
    id: 'q',
    visit: 'w',
    person: { name: 'Giàng A Páo', sex: 'male', birth: { year: 2023 } },
    category: 'merit',
    specialties: ['cardiology', 'neurology'],
  });
  await examine(day);
  await day.run(
    'visit.issue-prescription',
    'visit/v',
    { lines: [{ ...line, quantity: 8 }], advice: '' },
    staff.doctor,
  );
  await day.run(
    'visit.dispense',
    'visit/v',
    { prescription: codeOf(day), items: [{ lot: 'early', quantity: 8 }] },
    staff.pharmacist,
  );
  await day.run('visit.nominate', 'visit/v', { reason: 'Nặng' }, staff.doctor);
  await day.run('savings-book.grant', 'savings-book/p', { visitId: 'v' }, staff.support, staff.committee);
  await day.run('visit.close', 'visit/w', { reason: 'to-hospital' }, staff.reception);
  await day.run('day.turn-away', 'day', { reason: 'full', name: 'Lò Thị Giấu' }, staff.reception);
  return day;
}

describe('the numbers of a day', () => {
  it('are those of its record', async () => {
    const { clinic } = await lived();
    const facts = dayFacts(clinic.book);
    expect(facts).toMatchObject({
      asOf: clinic.book.lines.at(-1)?.events.at(-1)?.at,
      visits: 2,
      byCategory: { poor: 1, merit: 1 },
      exams: 1,
      prescriptions: 1,
      withoutCode: 0,
      nominations: 1,
      savingsBooks: { number: 1, vnd: 10_000_000 },
      closed: { 'to-hospital': 1 },
      turnedAway: { full: 1 },
      disputes: 0,
    });
    expect(facts.byAge.map(({ male, female }) => male + female)).toEqual([1, 0, 0, 0, 0, 1, 0]);
    expect(facts.byAge[0]).toEqual({ male: 1, female: 0 });
    expect(facts.medicines).toEqual([
      { medicine: 'paracetamol', received: 210, handedOut: 8, people: 1 },
      { medicine: 'colchicine', received: 50, handedOut: 0, people: 0 },
    ]);
    const cardiology = facts.places.find(({ place }) => place === 'cardiology');
    expect(cardiology).toEqual({ place: 'cardiology', came: 2, seen: 1, wait: { median: 0, longest: 0 } });
  });

  it('wait from joining the queue to the first call, in whole minutes', async () => {
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
    expect(dayFacts(day.clinic.book).visits).toBe(4);
    const { wait } = dayFacts(day.clinic.book).places.find(({ place }) => place === 'cardiology') ?? {};
    expect(wait).toEqual({ median: 30, longest: 100 });
  });

  it('count a diagnosis once for a visit, under the list’s own title, and tell nothing that a doctor typed', async () => {
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
    const facts = dayFacts(day.clinic.book);
    expect(facts.exams).toBe(2);
    expect(facts.diagnoses).toEqual([
      { code: 'I10', title: 'Bệnh tăng huyết áp vô căn (nguyên phát)', people: 1 },
      { code: 'Z99.9', people: 1 },
    ]);
    expect(facts.withoutCode).toBe(1);
  });

  it('name nobody', async () => {
    const { clinic } = await lived();
    const text = JSON.stringify(dayFacts(clinic.book));
    for (const name of ['Mỷ', 'Páo', 'Giấu', 'Nặng']) expect(text).not.toContain(name);
  });

  it('of a day on which nothing happened are all nothing', () => {
    const facts = dayFacts(smallDay().clinic.book);
    expect(facts).toMatchObject({ asOf: '', visits: 0, diagnoses: [], medicines: [], places: [] });
  });
});
