import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases, referralNow } from '#main/host/case-papers.ts';
import { documentOf } from '#main/host/document-of.ts';
import { loadMedicineFacts } from '#main/host/medicine-facts.ts';
import { printedFact } from '#main/host/printed-fact.ts';
import type { OpenCases } from '#shared/documents/open-cases.ts';
import { wholeDay } from '#shared/documents/testing/day-samples.ts';
import { daySetup, longName, unbrokenName } from '#shared/documents/testing/samples.ts';
import {
  arrive,
  codeOf,
  exam,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '../clinic/testing/small-day.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, textOf, wordsOutside } from './testing/read-pdf.ts';

const medicines = await loadMedicineFacts('resources');

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const details = {
  need: 'Mổ thay van hai lá',
  hospital: 'Bệnh viện Bạch Mai',
  department: 'Viện Tim mạch',
  estimatedCostVnd: 120_000_000,
  companion: { name: 'Vàng A Páo', relation: 'chồng', phone: '0912 345 678' },
  documents: ['identity-card', 'test-results'],
};
const { identityNumber, ...unnumbered } = {
  identityNumber: '002160012345',
  name: 'Vàng Thị Mỷ',
  sex: 'female',
  birth: { year: 1960 },
  address: 'Thôn Lũng Táo',
} as const;

const person = { ...unnumbered, identityNumber };

/** A day on which somebody was examined, prescribed for and nominated, and has a case. */
async function dayWithCase(consent: 'given' | 'refused' | 'not asked' = 'given'): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day, { person });
  if (consent !== 'not asked')
    await day.run(
      'patient.record-consent',
      'patient/p',
      { healthData: consent, contact: 'refused', evidence: consent === 'given' ? 'signature' : 'none' },
      staff.reception,
    );
  const health = { allergies: [{ substance: 'Penicillin', reaction: 'nổi mẩn' }], conditions: [] };
  await day.run('patient.note-health', 'patient/p', health, staff.doctor);
  await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
  const vitals = { pulsePerMinute: 92, systolicMmHg: 150, diastolicMmHg: 95 };
  await day.run('visit.sign-exam', 'visit/v', { ...exam, vitals }, staff.doctor);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
  const nomination = { kinds: ['special-support'], reason: 'Hở van hai lá nặng' };
  await day.run('visit.nominate', 'visit/v', nomination, staff.doctor);
  await day.run('support-case.open', 'support-case/p', { visitId: 'v', details }, staff.support);
  return day;
}

const on = '2026-11-23';
const approve = (day: SmallDay) =>
  day.run('support-case.record-approval', 'support-case/p', { on }, staff.support, staff.committee);
const close = (day: SmallDay, outcome: string) =>
  day.run('support-case.close', 'support-case/p', { on, outcome }, staff.support);
const refuseHealthData = (day: SmallDay, id = 'p') =>
  day.run(
    'patient.record-consent',
    `patient/${id}`,
    { healthData: 'refused', contact: 'refused', evidence: 'none' },
    staff.reception,
  );

async function approvedCase(): Promise<SmallDay> {
  const day = await dayWithCase();
  await approve(day);
  return day;
}

async function letterOf({ clinic: { book } }: SmallDay, copy = 1) {
  const state = book.stateOf('support-case/p');
  const referral = referralNow(book, 'p')?.facts;
  if (!state || !referral) throw new Error('There is no letter');
  const bytes = await documents.make({ kind: 'referral-letter', state, copy, referral });
  if (!bytes) throw new Error('There is no letter');
  return bytes;
}

async function listOf(cases: OpenCases | undefined) {
  const bytes =
    cases && (await documents.make({ kind: 'open-cases', state: wholeDay(), copy: 1, openCases: cases }));
  if (!bytes) throw new Error('There is no list');
  return bytes;
}

describe('the letter to the hospital', () => {
  it('says to whom, who comes, what was found and given, who asks, and what it is not', async () => {
    const text = textOf(await letterOf(await approvedCase()));
    for (const words of [
      'Kính gửi Bệnh viện Bạch Mai, Viện Tim mạch',
      'Họ và tên Vàng Thị Mỷ',
      'Số định danh cá nhân 002160012345',
      'Người đi cùng Vàng A Páo, chồng, 0912 345 678',
      'Mổ thay van hai lá',
      'doctor: Hở van hai lá nặng',
      'huyết áp 150/95 mmHg',
      'mạch 92 lần/phút',
      'Dị ứng: Penicillin (nổi mẩn)',
      'Chẩn đoán: Tăng huyết áp (I10)',
      'Paracetamol',
      'chưa nhận thuốc',
      'căn cước; kết quả xét nghiệm, phim chụp.',
      'Số GPHN: 0001',
      'không thay giấy chuyển tuyến bảo hiểm y tế',
      'BẢN TẬP',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Bản in lại');
  });

  it('tells a reprint from the first, and is the same each time', async () => {
    const day = await approvedCase();
    expect(textOf(await letterOf(day, 2))).toContain('Bản in lại lần 1');
    expect(Buffer.from(await letterOf(day)).equals(Buffer.from(await letterOf(day)))).toBe(true);
  });

  it('says that nobody asked for allergies instead of that there are none', async () => {
    const day = smallDay();
    await openSmallDay(day);
    await arrive(day);
    await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
    await day.run('visit.sign-exam', 'visit/v', exam, staff.doctor);
    const nomination = { kinds: ['special-support'], reason: 'Nặng' };
    await day.run('visit.nominate', 'visit/v', nomination, staff.doctor);
    const opened = { visitId: 'v', details: { need: 'Mổ' } };
    await day.run('support-case.open', 'support-case/p', opened, staff.support);
    await approve(day);
    expect(textOf(await letterOf(day))).toContain('Dị ứng: chưa hỏi');
    const none = { allergies: [], conditions: [] };
    await day.run('patient.note-health', 'patient/p', none, staff.doctor);
    expect(textOf(await letterOf(day))).toContain('Dị ứng: chưa thấy có');
  });

  const nothing = async () => undefined;
  it.each([
    ['before the committee approves', dayWithCase, nothing, false],
    ['once it has', approvedCase, nothing, true],
    ['while the case goes on', approvedCase, (day: SmallDay) => close(day, 'helped'), true],
    ['once it was said no', dayWithCase, (day: SmallDay) => close(day, 'not-approved'), false],
    ['once the family declined', approvedCase, (day: SmallDay) => close(day, 'declined'), false],
    ['of a case that ended without an approval', dayWithCase, (day: SmallDay) => close(day, 'other'), false],
    ['of somebody who refused', approvedCase, (day: SmallDay) => refuseHealthData(day), false],
  ])('is there or not %s', async (_, prepare, change, isThere) => {
    const day = await prepare();
    await change(day);
    const wish = { kind: 'referral-letter', subject: 'support-case/p' } as const;
    expect(referralNow(day.clinic.book, 'p') !== undefined).toBe(isThere);
    expect(printedFact(day.clinic, wish) !== undefined).toBe(isThere);
    expect((await wantedOf(day)) !== undefined).toBe(isThere);
  });

  it('is not there when the last word on any record of the person was no', async () => {
    const day = await approvedCase();
    await arrive(day, { id: 'q', visit: 'w', person: unnumbered });
    await refuseHealthData(day, 'q');
    expect(referralNow(day.clinic.book, 'p')).toBeDefined();
    await day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
    expect(referralNow(day.clinic.book, 'p')).toBeUndefined();
    expect(openCases(day.clinic.book)).toMatchObject({ count: 1, cases: [] });
  });

  it('tells of every visit of the person, also of one at a record that was merged', async () => {
    const day = await approvedCase();
    await arrive(day, { id: 'q', visit: 'w', person: unnumbered });
    await day.run('visit.call', 'visit/w', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
    const found = { ...exam, diagnoses: [{ text: 'Suy tim', code: 'I50' }] };
    await day.run('visit.sign-exam', 'visit/w', found, staff.doctor);
    expect(textOf(await letterOf(day))).not.toContain('Suy tim');
    await day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
    const text = textOf(await letterOf(day));
    for (const words of ['Lượt khám A-001', 'Tăng huyết áp (I10)', 'Lượt khám A-002', 'Suy tim (I50)'])
      expect(text).toContain(words);
  });

  it('is a new original once it says anything else, and the one before cannot be printed any more', async () => {
    const day = await approvedCase();
    const wish = { kind: 'referral-letter', subject: 'support-case/p' } as const;
    const before = printedFact(day.clinic, wish)?.event;
    // Not of what the letter tells.
    await day.run('support-case.advance', 'support-case/p', { stage: 'referred', on }, staff.support);
    expect(printedFact(day.clinic, wish)?.event).toBe(before);
    expect(await wantedOf(day, before)).toBeDefined();
    const given = { prescription: codeOf(day), items: [{ lot: 'late', quantity: 15, reason: 'Hộp đã mở' }] };
    await day.run('visit.dispense', 'visit/v', given, staff.pharmacist);
    const after = printedFact(day.clinic, wish)?.event;
    expect(after).not.toBe(before);
    expect(await wantedOf(day, after)).toBeDefined();
    expect(await wantedOf(day, before)).toBeUndefined();
  });
});

/** The letter as a desk or a printer asks for it. */
const wantedOf = ({ clinic }: SmallDay, event?: string) =>
  documentOf({ documents, medicines, certificates: { codeOf: () => undefined } }, clinic, {
    kind: 'referral-letter',
    subject: 'support-case/p',
    copy: 1,
    event,
  });

describe('the list of open cases for the sponsor', () => {
  it('says what is needed, where, for how much and how far it is, and no diagnosis, number or address', async () => {
    const day = await dayWithCase();
    await approve(day);
    const text = textOf(await listOf(openCases(day.clinic.book)));
    for (const words of [
      'Số hồ sơ 1',
      'Ước tính cần 120.000.000',
      'A-001',
      'Vàng Thị Mỷ',
      '1960',
      'Mổ thay van hai lá',
      'Bệnh viện Bạch',
      'Mai, Viện Tim',
      'Đã duyệt',
      'từ 23/11/2026',
    ])
      expect(text).toContain(words);
    for (const words of ['I10', 'Tăng huyết áp', 'Hở van', '002160012345', 'Lũng Táo', '0912'])
      expect(text).not.toContain(words);
  });

  it.each(['refused', 'not asked'] as const)(
    'counts, and tells nothing of, whose consent was %s',
    async (consent) => {
      const text = textOf(await listOf(openCases((await dayWithCase(consent)).clinic.book)));
      expect(text).toContain('Số hồ sơ 1, trong đó 1 không kê ở dưới');
      expect(text).toContain('Ước tính cần 120.000.000');
      for (const words of ['A-001', 'Vàng Thị Mỷ', 'Mổ thay', 'Bạch', 'Tim mạch', 'Đề nghị'])
        expect(text).not.toContain(words);
    },
  );

  it('leaves out closed ones', async () => {
    const day = await dayWithCase();
    await close(day, 'declined');
    expect(textOf(await listOf(openCases(day.clinic.book)))).toContain('Chưa có hồ sơ nào đang mở.');
  });

  it('of hundreds parts no row, repeats its head, and stays inside the margins', async () => {
    const stage = {
      stage: 'proposed',
      on: '2027-07-14',
      event: 'e',
      at: '2027-07-14T03:00:00.000Z',
      by: { id: 's', name: 's' },
    } as const;
    for (const name of [longName, unbrokenName]) {
      const cases = Array.from({ length: 120 }, (_, index) => ({
        ticket: `A-${String(index + 1).padStart(3, '0')}`,
        person: { name, birthYear: 1960, commune: 'Xã Lũng Cú' },
        details: { need: name, hospital: name, documents: [], estimatedCostVnd: 999_999_999_999 },
        stages: [stage],
      }));
      const bytes = await listOf({
        setup: wholeDay().setup ?? daySetup,
        count: cases.length,
        estimated: { count: cases.length, vnd: 999_999_999_999 },
        helpedVnd: 0,
        cases,
      });
      expect(wordsOutside(bytes, 10)).toEqual([]);
      const pages = pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(4);
      for (const page of pages) expect(page).toContain('Nơi điều trị');
    }
  }, 60_000);
});
