import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#shared/domain/event.ts';
import { fromJournal, toJournal } from './recorded-line.ts';
import { bothWays, call1, nominate as nominateApart, sign, step } from './testing/apart.ts';
import {
  arrive,
  examine,
  grantBook,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

async function examined(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  return day;
}
const nominate = (day: SmallDay, data: object) => day.run('visit.nominate', 'visit/v', data, staff.doctor);
const nominateToo = (day: SmallDay, data: object) =>
  day.run('visit.nominate', 'visit/v', data, staff.otherDoctor);
const grant = (day: SmallDay) => grantBook(day);
const nominationOf = (day: SmallDay) => day.clinic.book.readers.visits.row('v')?.nominations[0];

const grave = {
  kinds: ['special-support', 'savings-book'],
  reason: 'Suy tim độ III, một mình nuôi hai con',
  serious: true,
  longTreatment: { expected: true, months: 24 },
};

it('says what for, why, how grave, how long, and the main diagnosis', async () => {
  const day = await examined();
  expect(await nominate(day, grave)).toMatchObject({ ok: true });
  expect(nominationOf(day)).toMatchObject({ ...grave, diagnosis: { code: 'I10', text: 'Tăng huyết áp' } });
});

it.each([
  [['savings-book'], true],
  [['special-support', 'savings-book'], true],
  [['special-support'], false],
])('for %j lets a book be granted: %s', async (kinds, may) => {
  const day = await examined();
  await nominate(day, { ...grave, kinds });
  expect(await grant(day)).toMatchObject(may ? { ok: true } : { refusal: { code: 'not-nominated' } });
});

it('was for a savings book in editions that knew nothing else', async () => {
  const day = await examined();
  await nominate(day, { reason: 'Suy tim' });
  // As it stands in an old journal.
  const lines = day.lines.flatMap((each) => {
    const line = fromJournal(each);
    if (!line) return [each];
    const asBefore = ({ type, data }: DomainEvent) =>
      type === 'support.nominated' ? { reason: 'Suy tim' } : data;
    return [
      toJournal({ ...line, events: line.events.map((event) => ({ ...event, data: asBefore(event) })) }),
    ];
  });
  const again = smallDay({ lines });
  expect(nominationOf(again)).toMatchObject({ kinds: ['savings-book'], reason: 'Suy tim' });
  expect(nominationOf(again)).not.toHaveProperty('serious');
  expect(await grant(again)).toMatchObject({ ok: true });
});

describe('a second doctor', () => {
  const mitral = { kinds: ['special-support'], reason: 'Hở van hai lá nặng, cần mổ', serious: true };
  const cirrhosis = { kinds: ['savings-book'], reason: 'Xơ gan, sống một mình' };

  it.each([
    ['a book after special support', mitral, cirrhosis],
    ['special support after a book', cirrhosis, mitral],
  ])('nominates for %s; each reason stays with who wrote it and when', async (_, first, second) => {
    const day = await examined();
    await nominate(day, first);
    expect(await nominateToo(day, second)).toMatchObject({ ok: true });
    const row = day.clinic.book.readers.visits.row('v');
    expect(row?.nominations).toMatchObject([
      { ...first, by: { name: 'doctor' } },
      { ...second, by: { name: 'other-doctor' } },
    ]);
    expect(row?.nominatedAt).toBe(row?.nominations[0]?.at);
    expect(day.clinic.book.rows.total('nominations')).toBe(1);
    expect(await grant(day)).toMatchObject({ ok: true });
    expect(day.clinic.book.readers.savingsBooks.row('p')?.grants[0]?.reason).toBe(cirrhosis.reason);
  });

  it.each([
    ['the same', ['savings-book']],
    ['both, one of which was nominated for', ['special-support', 'savings-book']],
  ])('is refused %s, and told by whom', async (_, kinds) => {
    const day = await examined();
    await nominate(day, cirrhosis);
    expect(await nominateToo(day, { ...mitral, kinds })).toMatchObject({
      refusal: { code: 'already-nominated', params: { name: 'doctor' } },
    });
    expect(day.clinic.book.readers.visits.row('v')?.nominations).toHaveLength(1);
  });

  it('takes back special support when a book was granted, but not what the book rests on', async () => {
    const day = await examined();
    await nominate(day, cirrhosis);
    await grant(day);
    const added = await nominateToo(day, mitral);
    const undo = (event: string | undefined, by = staff.otherDoctor) =>
      day.run('visit.undo', 'visit/v', { event: event ?? '' }, by);
    expect(await undo(added.ok ? added.events.at(-1) : '')).toMatchObject({ ok: true });
    expect(day.clinic.book.readers.visits.row('v')?.nominations).toMatchObject([cirrhosis]);
    expect(await undo(nominationOf(day)?.event, staff.doctor)).toMatchObject({
      refusal: { code: 'granted-already' },
    });
  });

  it('at a station that could not see the first: both reasons stand, whichever comes first', async () => {
    const other = step('visit.nominate', cirrhosis, staff.otherDoctor);
    const merged = await bothWays([call1, sign], [nominateApart], [other]);
    for (const { book } of merged) {
      const reasons = book.readers.visits.row('v')?.nominations.map(({ reason }) => reason);
      expect(reasons?.toSorted()).toEqual(['Nặng', cirrhosis.reason]);
    }
  });
});

it.each([
  ['no kind', { kinds: [] }],
  ['an unknown kind', { kinds: ['house'] }],
  ['no reason', { reason: ' ' }],
  ['no months', { longTreatment: { expected: true, months: 0 } }],
])('is refused with %s', async (_, more) => {
  const day = await examined();
  expect(await nominate(day, { ...grave, ...more })).toMatchObject({ refusal: { code: 'invalid' } });
});
