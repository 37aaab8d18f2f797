import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadMedicineFacts } from '#main/host/medicine-facts.ts';
import { checkPrescription } from '#shared/domain/prescription/checks/check-prescription.ts';
import { needsReason } from '#shared/domain/prescription/checks/check-report.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import { toCheck } from '#shared/domain/prescription/to-check.ts';
import {
  arrive,
  codeOf,
  exam,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';
import { steps } from './testing/steps.ts';

const { facts } = await loadMedicineFacts('resources');

let day: SmallDay;
beforeEach(async () => {
  day = smallDay({ facts });
  await openSmallDay(day);
  await arrive(day, { specialties: ['cardiology', 'neurology'] });
  await examine(day);
});

const visit = () => {
  const state = day.clinic.book.rows.visit('v');
  if (!state) throw new Error('no visit');
  return state;
};
const refusal = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code;

const colchicine = { medicine: 'colchicine', quantity: 3, dose: '1 viên', timesPerDay: 1, days: 3, when: '' };
const draft = (lines: object[], by = staff.doctor) =>
  day.run('visit.draft-prescription', 'visit/v', { lines, advice: '' }, by);
const issue = (lines: object[], more: object = {}, by = staff.doctor) =>
  day.run('visit.issue-prescription', 'visit/v', { lines, advice: '', ...more }, by);
const drafts = () => visit().drafts.map(({ id }) => id);

describe('a prescription of several doctors', () => {
  it('holds the lines of both, says who added which, and takes the place of the drafts', async () => {
    await draft([line]);
    await draft([colchicine], staff.otherDoctor);
    expect(visit().drafts.map(({ by, lines }) => [by.id, lines.length])).toEqual([
      ['doctor', 1],
      ['other-doctor', 1],
    ]);
    expect((await issue([line, colchicine], { drafts: drafts() }, staff.otherDoctor)).ok).toBe(true);
    const [issued] = visit().prescriptions;
    expect(issued?.lines.map(({ medicine, addedBy }) => [medicine, addedBy?.id])).toEqual([
      ['colchicine', undefined],
      ['paracetamol', 'doctor'],
    ]);
    expect(visit().drafts).toEqual([]);
  });

  it('is not issued past lines that its author has not seen', async () => {
    await draft([colchicine], staff.otherDoctor);
    expect(refusal(await issue([line]))).toBe('drafts-unseen');
    expect((await issue([line], { drafts: drafts() })).ok).toBe(true);
  });

  it('keeps one draft of each doctor, which they may take back', async () => {
    await draft([line]);
    await draft([colchicine]);
    expect(visit().drafts.flatMap(({ lines }) => lines.map(({ medicine }) => medicine))).toEqual([
      'colchicine',
    ]);
    await draft([]);
    expect(visit().drafts).toEqual([]);
    expect(refusal(await draft([]))).toBe('nothing-drafted');
  });

  it('is drafted only by somebody with a licence, of medicines the day has', async () => {
    expect(refusal(await draft([line], staff.unlicensed))).toBe('no-licence');
    expect(refusal(await draft([{ ...line, medicine: 'unknown' }]))).toBe('unknown-medicine');
    expect(refusal(await draft([line, line]))).toBe('duplicate-medicine');
  });
});

it('does not let a tablet be divided that cannot be', async () => {
  expect(refusal(await issue([{ ...line, dose: '½ viên' }]))).toBe('not-divisible');
  expect(refusal(await issue([{ ...line, dose: '⅓ viên' }]))).toBe('not-divisible');
});

describe('what the checks find severe', () => {
  const tooMuch = { ...line, dose: '3 viên', timesPerDay: 4, days: 5, quantity: 60 };
  const reason = 'Đã hội chẩn, theo dõi tại chỗ.';
  const severeOf = async () => {
    const outcome = await issue([tooMuch]);
    expect(refusal(outcome)).toBe('reason-needed');
  };

  it('is not issued without a written reason, which is kept', async () => {
    await severeOf();
    const setup = day.clinic.book.rows.day();
    const person = day.clinic.book.rows.patient('p');
    if (!setup || !person?.person) throw new Error('no day');
    const report = checkPrescription(
      toCheck({
        visit: visit(),
        person: person.person,
        health: person.health,
        date: setup.date,
        lines: [tooMuch],
        formulary: setup.formulary,
        onHand: () => 110,
      }),
      facts,
    );
    const keys = report.lines.flatMap(({ checks }) =>
      checks.flatMap(({ findings }) => findings.filter(needsReason).map(({ key }) => key)),
    );
    expect(keys.length).toBeGreaterThan(0);
    const overrides = keys.map((key) => ({ key, reason }));
    expect(refusal(await issue([tooMuch], { overrides: overrides.slice(1) }))).toBe('reason-needed');
    expect((await issue([tooMuch], { overrides: [...overrides, { key: 'gone', reason }] })).ok).toBe(true);
    const checked = visit().prescriptions[0]?.checked;
    expect(checked?.edition).toBe(facts.edition);
    expect(
      checked?.concerns.filter((concern) => concern.reason === reason).map(({ finding }) => finding.key),
    ).toEqual(keys);
  });

  it('is an allergy that somebody told', async () => {
    const allergies = [{ substance: 'paracetamol', reaction: 'mẩn ngứa' }];
    await day.run('patient.note-health', 'patient/p', { allergies, conditions: [] }, staff.doctor);
    expect(refusal(await issue([line]))).toBe('reason-needed');
    expect((await issue([colchicine])).ok).toBe(true);
  });
});

it('says of every line what could not be checked', async () => {
  await issue([line]);
  const unchecked = visit().prescriptions[0]?.checked?.unchecked ?? [];
  expect(unchecked).toContainEqual({
    medicine: 'paracetamol',
    kind: 'allergy',
    state: 'cannot-check',
    why: 'allergies-not-asked',
  });
});

it('says what is not to be had: neither expired nor recalled lots count, nor what stands prepared', async () => {
  const said = async () => {
    await issue([line], { replaces: visit().prescriptions.at(-1)?.code });
    const concerns = visit().prescriptions.at(-1)?.checked?.concerns ?? [];
    return concerns.flatMap(({ finding }) => (finding.key.startsWith('stock') ? [finding.text.vi] : []));
  };
  expect(await said()).toEqual([]);
  const data = { prescription: codeOf(day), items: [{ lot: 'early', quantity: 7 }] };
  expect((await day.run('visit.prepare-medicines', 'visit/v', data, staff.pharmacist)).ok).toBe(true);
  await day.run('lot.recall', 'lot/late', { reason: 'Công văn thu hồi' }, staff.pharmacist);
  expect(await said()).toEqual(['Paracetamol: cần 15 viên, chỉ còn 3 viên.']);
  await day.run('lot.recall', 'lot/early', { reason: 'Công văn thu hồi' }, staff.pharmacist);
  expect(await said()).toEqual(['Paracetamol đã hết.']);
});

it('never changes once it is issued, whatever happens afterwards', async () => {
  await issue([line]);
  const issued = structuredClone(visit().prescriptions[0]);
  const names = Object.keys(steps);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 12 }), async (whatever) => {
      for (const name of whatever) await steps[name]?.(day);
      await day.run('visit.sign-exam', 'visit/v', { ...exam, specialty: 'neurology' }, staff.doctor);
      const same: Prescription | undefined = visit().prescriptions.find(({ id }) => id === issued?.id);
      expect(same).toEqual(issued);
    }),
    { numRuns: 20 },
  );
  expect(codeOf(day)).not.toBe('');
});
