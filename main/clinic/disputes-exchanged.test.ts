import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Way } from '#shared/domain/dispute.ts';
import { personSchema } from '#shared/domain/patient/person.ts';
import { Book } from './book.ts';
import {
  apart,
  bookOf,
  call1,
  call2,
  call3,
  close,
  correct,
  dispense,
  disputesOf,
  grant,
  join,
  kindsOf,
  nominate,
  noteHealth,
  numbered,
  person,
  prescribe,
  raise,
  register,
  rowsOf,
  type Step,
  send,
  settle,
  sign,
  step,
} from './testing/apart.ts';
import { adult, deskRooms, staff } from './testing/small-day.ts';

/** What two stations may do at the same time; many are refused, which is part of it. */
const anything: Record<string, Step> = {
  call1,
  call2,
  call3,
  join,
  sign,
  close,
  raise,
  prescribe: prescribe(15),
  dispenseSome: dispense(8),
  dispenseAll: dispense(15),
  nominate,
  grant,
  address2: correct({ address: 'Thôn 2' }),
  address3: correct({ address: 'Thôn 3' }),
  phone: correct({ phone: '0912345678' }),
  number: correct({ identityNumber: '001060000017' }),
  numberOfQ: correct({ identityNumber: '001060000017' }, 'q'),
  merge: step('patient.merge', { into: 'q', reason: 'Một người' }, staff.reception, 'patient/p'),
  penicillin: noteHealth('Penicillin'),
  aspirin: noteHealth('Aspirin'),
  noShow: step('visit.no-show', { specialty: 'cardiology' }, staff.doctor),
  back: step('visit.return-to-queue', { specialty: 'cardiology' }, staff.reception),
  undo: (day) => {
    const last = day.clinic.book.rows.visit('v')?.steps.at(-1);
    const by = Object.values(staff).find((each) => each.id === last?.by.id) ?? staff.doctor;
    return send(day, 'visit.undo', 'visit/v', { event: last?.id ?? '' }, by);
  },
};
const some = fc.array(fc.constantFrom(...Object.keys(anything)), { maxLength: 5 });

const pharmacyRooms = deskRooms.filter(({ specialty }) => specialty === 'pharmacy');

/** Beginnings, and what most often contradicts itself after them. */
const meetings = fc.constantFrom<[Step[], string[], string[]]>(
  [[], ['call1'], ['call2']],
  [[], ['call1'], ['call3']],
  [[], ['close'], ['call1']],
  [[], ['address2'], ['address3']],
  [[], ['penicillin'], ['aspirin']],
  [[], ['number'], ['numberOfQ']],
  [[call1], [], []],
  [[call1, sign], ['prescribe'], ['prescribe']],
  [[call1, sign, prescribe(15)], ['dispenseSome'], ['dispenseAll']],
  [[call1, sign, nominate], ['grant'], ['grant']],
);

it('stations that exchange what they wrote apart have the same rows, the same disputes, and settle them alike', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      meetings,
      some,
      some,
      fc.array(fc.boolean(), { maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      fc.constantFrom<(Way | undefined)[]>(undefined, 'first', 'second', 'both'),
      async ([begin, first, second], a, b, order, keys, way) => {
        const steps = (names: string[]) => names.flatMap((name) => anything[name] ?? []);
        const registerQ = register('q', { ...adult, name: 'Vàng Thị My' });
        const parts = await apart([registerQ, ...begin], steps([...first, ...a]), steps([...second, ...b]), {
          rooms: pharmacyRooms,
        });
        const waiting = { a: [...parts.a], b: [...parts.b] };
        const mixed = order.flatMap((isA) => (isA ? waiting.a : waiting.b).splice(0, 1));
        const lines = numbered([...parts.begun, ...mixed, ...waiting.a, ...waiting.b]);
        const shuffled = lines
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((x, y) => x.key - y.key)
          .map(({ each }) => each);
        expect(rowsOf(bookOf(shuffled))).toEqual(rowsOf(bookOf(lines)));
        const all = new Book('A');
        all.addAll(structuredClone(shuffled));
        expect(rowsOf(all)).toEqual(rowsOf(bookOf(lines)));
        for (const kind of kindsOf(bookOf(lines))) seen.add(kind);
        if (disputesOf(bookOf(lines)).length === 0) return;
        const [dispute] = disputesOf(bookOf(lines));
        const { outcome, book } = await settle(lines, way);
        const ended = disputesOf(book).find(({ id }) => id === dispute?.id);
        if (outcome.ok && dispute?.kind !== 'stock-below-zero') expect(ended?.settled?.note).toBe('Đã hỏi');
        else expect(ended?.settled).toBeUndefined();
        const written = person(book);
        if (written) expect(personSchema.safeParse(written).success).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
  // The commands above do contradict each other.
  for (const kind of [
    'called-twice',
    'closed-continued',
    'edited-twice',
    'dispensed-twice',
    'prescribed-twice',
    'granted-twice',
    'same-number',
  ])
    expect(seen).toContain(kind);
});
