/** Printing as a window asks for it: from the record, on the right paper, by who may, and counted. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sizeOf, textOf } from '#main/documents/testing/read-pdf.ts';
import { documentPath } from '#shared/printing.ts';
import { hostOfBlankPapers, type PrintingStation, startPrintingStation } from './testing/printing-station.ts';
import type { StaffId } from './testing/test-station.ts';

let station: PrintingStation;
/** Somebody with a ticket, a prescription and a savings book. */
let visit: string;
let savingsBook: string;
let code: string;

beforeAll(async () => {
  station = await startPrintingStation();
  ({ visit, savingsBook } = await station.arrive());
  await station.examine(visit);
  code = await station.prescribe(visit);
  const grant = { visitId: visit.replace('visit/', '') };
  const household = { monthlyIncomeVnd: 1_500_000, members: 4, dependants: 2 };
  await station.did('support-1', 'savings-book.record-household', savingsBook, household);
  await station.did('committee-1', 'savings-book.approve', savingsBook, grant, 'committee-2');
});
afterAll(() => station.remove());
beforeEach(() => {
  station.printer.jammed = false;
});

const a4Across = { widthMm: 210, heightMm: 297, turned: true };

const lastPrinted = () => {
  const job = station.printer.got.at(-1);
  if (!job) throw new Error('Nothing was printed');
  return job;
};

describe('a paper', () => {
  it.each([
    [
      'ticket',
      'reception-1',
      () => visit,
      { widthMm: 80, heightMm: expect.any(Number) },
      [80, expect.any(Number)],
    ],
    ['prescription', 'doctor-3', () => visit, { widthMm: 148, heightMm: 210 }, [148, 210]],
    ['exam', 'doctor-3', () => visit, { widthMm: 148, heightMm: 210 }, [148, 210]],
    ['medicine-label', 'pharmacist-1', () => visit, { widthMm: 50, heightMm: 30 }, [50, 30]],
    ['savings-book-certificate', 'support-1', () => savingsBook, a4Across, [297, 210]],
  ] as const)('of the kind %s asks the printer for its own sheet', async (kind, by, subject, sheet, page) => {
    expect(await station.printed(by, kind, subject())).toMatchObject({ state: 'printed', printer: 'HP' });
    const { media, pdf } = lastPrinted();
    expect(media).toEqual(sheet);
    expect(sizeOf(pdf)).toEqual(page);
  });

  it('off a roll asks for a piece of it as long as the page', async () => {
    await station.printed('reception-1', 'ticket', visit);
    const { media, pdf } = lastPrinted();
    expect([media?.widthMm, media?.heightMm]).toEqual(sizeOf(pdf));
  });

  it.each([
    ['ticket', () => savingsBook],
    ['prescription', () => savingsBook],
    ['exam', () => savingsBook],
    ['medicine-label', () => savingsBook],
    ['report', () => visit],
    ['savings-book-certificate', () => visit],
    ['savings-book-certificate', () => savingsBook.replace('savings-book/', 'patient/')],
    ['ticket', () => 'visit/nobody'],
  ])('of the kind %s that a subject has none of is refused at once', async (kind, subject) => {
    const before = (await station.rows()).put.jobs?.length;
    expect(await station.print('coordinator-1', kind, subject())).toMatchObject({
      status: 404,
      body: { error: 'no-document' },
    });
    expect((await station.rows()).put.jobs?.length).toBe(before);
  });

  it('of a prescription that was never written is refused at once', async () => {
    const other = await station.arrive();
    expect(await station.print('doctor-3', 'prescription', other.visit)).toMatchObject({ status: 404 });
  });
});

describe('papers of the whole day', () => {
  it.each(['campaign-plan', 'crib-sheets', 'room-posters', 'day-report'])(
    'of the kind %s are printed for the coordinator alone, under the day’s date',
    async (kind) => {
      expect(await station.print('reception-1', kind, 'day')).toMatchObject({
        status: 403,
        body: { error: 'role-may-not' },
      });
      const job = await station.printed('coordinator-1', kind, 'day');
      expect(job).toMatchObject({ state: 'printed', title: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) });
      const across = kind === 'room-posters';
      expect(lastPrinted().media).toEqual(across ? a4Across : { widthMm: 210, heightMm: 297 });
      expect(sizeOf(lastPrinted().pdf)).toEqual(across ? [297, 210] : [210, 297]);
    },
  );

  it('tell of what was recorded', async () => {
    await station.printed('coordinator-1', 'day-report', 'day');
    const text = textOf(lastPrinted().pdf);
    expect(text).toContain('Tính đến');
    expect(text).toMatch(/Được duyệt 1 [\d.]+ ₫/);
    await station.printed('coordinator-1', 'campaign-plan', 'day');
    expect(textOf(lastPrinted().pdf)).toMatch(/Paracetamol.* viên \d/);
  });

  it('are of the day, and of nothing else', async () => {
    expect(await station.print('coordinator-1', 'day-report', visit)).toMatchObject({ status: 404 });
    expect(await station.print('coordinator-1', 'test-page', visit)).toMatchObject({ status: 404 });
  });
});

describe('a test page', () => {
  it.each([
    ['medicine-label', { widthMm: 50, heightMm: 30 }, [50, 30], '50 × 30 mm'],
    ['ticket', { widthMm: 80, heightMm: 150 }, [80, 150], '80 mm'],
    ['prescription', { widthMm: 148, heightMm: 210 }, [148, 210], 'A5'],
    ['savings-book-certificate', a4Across, [297, 210], 'A4'],
    [undefined, { widthMm: 210, heightMm: 297 }, [210, 297], 'A4'],
  ])('for the paper of %s asks the printer for that paper', async (paper, sheet, page, title) => {
    const wish = { kind: 'test-page', subject: 'day', printer: 'HP', ...(paper ? { paper } : {}) };
    const { body } = await station.as('coordinator-1', 'POST', '/api/jobs', wish);
    expect(await station.over(body)).toMatchObject({ state: 'printed', title });
    const { media, pdf } = lastPrinted();
    expect(media).toEqual(sheet);
    expect(sizeOf(pdf)).toEqual(page);
  });

  it('goes to the printer of the kind whose paper it tries', async () => {
    const settings = { printers: { ticket: 'HP' } };
    await station.as('coordinator-1', 'PUT', '/api/settings', settings);
    const wish = { kind: 'test-page', subject: 'day', paper: 'ticket' };
    const { body } = await station.as('coordinator-1', 'POST', '/api/jobs', wish);
    expect(await station.over(body)).toMatchObject({ printer: 'HP' });
  });
});

describe('labels of medicines', () => {
  const labels = async (variant?: string) => {
    const wish = { kind: 'medicine-label', subject: patient, printer: 'HP' };
    const { body } = await station.as('pharmacist-1', 'POST', '/api/jobs', {
      ...wish,
      ...(variant ? { variant } : {}),
    });
    return station.over(body);
  };
  let patient: string;
  beforeAll(async () => {
    ({ visit: patient } = await station.arrive());
    await station.examine(patient);
    await station.prescribe(patient);
  });

  it('are printed in the way that was asked for, each way with an original of its own', async () => {
    expect(await labels()).toMatchObject({ copy: 1 });
    expect(textOf(lastPrinted().pdf)).toContain('Uống mỗi lần 1 viên, ngày 2 lần, sau ăn');
    expect(await labels('en')).toMatchObject({ copy: 1 });
    expect(textOf(lastPrinted().pdf)).toContain('2 times a day, after food');
    expect(await labels('pictures')).toMatchObject({ copy: 1 });
    expect(textOf(lastPrinted().pdf)).not.toContain('Vàng Thị Mỷ');
    expect(await labels('vi')).toMatchObject({ copy: 2 });
    expect(textOf(lastPrinted().pdf)).toContain('In lại lần 1');
  });

  it('are printed again in the same way by a retry', async () => {
    station.printer.jammed = true;
    const failed = await labels('en');
    expect(failed).toMatchObject({ state: 'failed' });
    station.printer.jammed = false;
    const retried = await station.as('pharmacist-1', 'POST', `/api/jobs/${failed.id}/retry`, {});
    expect(await station.over(retried.body)).toMatchObject({ state: 'printed' });
    expect(textOf(lastPrinted().pdf)).toContain('2 times a day, after food');
  });

  it('in a way that nobody knows are refused', async () => {
    const wish = { kind: 'medicine-label', subject: patient, variant: 'braille' };
    expect(await station.as('pharmacist-1', 'POST', '/api/jobs', wish)).toMatchObject({ status: 400 });
  });
});

describe('the mark of a reprint', () => {
  it('stands on the second of two papers asked for in the same moment', async () => {
    const other = await station.arrive();
    const both = await Promise.all([1, 2].map(() => station.printed('reception-1', 'ticket', other.visit)));
    expect(both.map((job) => job.copy).toSorted()).toEqual([1, 2]);
  });

  it('is not for what never came out', async () => {
    const other = await station.arrive();
    station.printer.jammed = true;
    const failed = await station.printed('reception-1', 'ticket', other.visit);
    expect(failed).toMatchObject({ state: 'failed', reason: 'Paper jam' });
    station.printer.jammed = false;
    expect(await station.printed('reception-1', 'ticket', other.visit)).toMatchObject({ copy: 1 });
  });

  it('begins anew with a prescription that replaces another, and a retry prints what it was for', async () => {
    const original = await station.printed('pharmacist-1', 'prescription', visit);
    station.printer.jammed = true;
    const failed = await station.printed('pharmacist-1', 'prescription', visit);
    station.printer.jammed = false;
    const next = await station.prescribe(visit, code);

    expect(await station.printed('doctor-3', 'prescription', visit)).toMatchObject({ copy: 1 });
    expect(textOf(lastPrinted().pdf)).toContain(`Mã đơn thuốc: ${next}`);
    expect(textOf(lastPrinted().pdf)).not.toContain('Bản in lại');
    expect(await station.printed('doctor-3', 'prescription', visit)).toMatchObject({ copy: 2 });

    const retried = await station.as('pharmacist-1', 'POST', `/api/jobs/${failed.id}/retry`, {});
    expect(await station.over(retried.body)).toMatchObject({ state: 'printed', copy: original.copy + 1 });
    expect(textOf(lastPrinted().pdf)).toContain(`Mã đơn thuốc: ${code}`);
    expect(textOf(lastPrinted().pdf)).toContain('ĐÃ ĐƯỢC THAY THẾ bằng đơn');
  });
});

describe('somebody whose work does not need a paper', () => {
  const mayNot = { status: 403, body: { error: 'role-may-not' } };
  const subjectOf = (kind: string) => (kind === 'savings-book-certificate' ? savingsBook : visit);

  it.each([
    ['reception-1', 'prescription'],
    ['reception-1', 'savings-book-certificate'],
    ['doctor-3', 'savings-book-certificate'],
    ['pharmacist-1', 'ticket'],
    ['support-1', 'prescription'],
    ['doctor-3', 'medicine-label'],
    ['committee-1', 'ticket'],
  ] as const)('as %s of a %s, neither reads nor prints, retries nor cancels it', async (who, kind) => {
    const subject = subjectOf(kind);
    expect(await station.as(who, 'GET', documentPath(kind, subject))).toMatchObject(mayNot);
    expect(await station.print(who, kind, subject)).toMatchObject(mayNot);
    station.printer.jammed = true;
    const job = await station.printed('coordinator-1', kind, subject);
    for (const verb of ['retry', 'cancel']) {
      expect(await station.as(who, 'POST', `/api/jobs/${job.id}/${verb}`, {})).toMatchObject(mayNot);
    }
  });

  it.each<[StaffId, 'ticket' | 'prescription' | 'savings-book-certificate']>([
    ['reception-1', 'ticket'],
    ['doctor-3', 'ticket'],
    ['doctor-3', 'prescription'],
    ['pharmacist-1', 'prescription'],
    ['support-1', 'savings-book-certificate'],
    ['committee-1', 'savings-book-certificate'],
    ['coordinator-1', 'ticket'],
  ])('is not %s of a %s', async (who, kind) => {
    const path = documentPath(kind, subjectOf(kind));
    expect(await station.as(who, 'GET', path)).toMatchObject({ status: 200 });
  });
});

describe('a print that is no longer remembered', () => {
  it('goes from the screens, and its next paper is still a reprint', async () => {
    const busy = await startPrintingStation(hostOfBlankPapers);
    try {
      const { visit: first } = await busy.arrive();
      const { visit: second } = await busy.arrive();
      const old = await busy.printed('reception-1', 'ticket', first);
      const { position } = await busy.rows();
      const answers = await Promise.all(
        Array.from({ length: 501 }, () => busy.print('reception-1', 'ticket', second)),
      );
      await Promise.all(answers.slice(-1).map(({ body }) => busy.over(body)));
      await busy.print('reception-1', 'ticket', second);
      expect((await busy.rows(position)).remove.jobs).toContain(old.id);
      expect(await busy.printed('reception-1', 'ticket', first)).toMatchObject({ copy: 2 });
    } finally {
      await busy.remove();
    }
  });
});
