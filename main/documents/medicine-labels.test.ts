import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOut, lineOf, visitWith } from '#shared/documents/testing/label-samples.ts';
import { issued, longName, unbrokenName } from '#shared/documents/testing/samples.ts';
import type { LabelVariant } from '#shared/domain/label/label-variant.ts';
import type { VisitState } from '#shared/domain/visit/visit.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, sizeOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const phrases = new Map([['cach nhau it nhat 6 gio', 'at least 6 hours apart']]);

async function made(
  state: VisitState,
  variant?: LabelVariant,
  more: { copy?: number; event?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const request = { kind: 'medicine-label', state, copy: 1, phrases, ...more } as const;
  const bytes = await documents.make({ ...request, ...(variant ? { variant } : {}) });
  if (!bytes) throw new Error('no such document');
  return bytes;
}

/** About a millimetre, in points. */
const edge = 3;
const { longest, ...usual } = lineOf;
const everyWay = Object.values(usual);
const variants = ['vi', 'en', 'pictures'] as const;
const infant = { name: 'Vừ Mí Nô', sex: 'male', birth: { year: 2026, month: 9 } } as const;
const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('a label', () => {
  it('tells an adult whose it is, what it is, how it is taken, and which lot it came from', async () => {
    const pdf = await made(visitWith([usual.morning], {}, handOut([{ line: usual.morning, quantity: 28 }])));
    expect(sizeOf(pdf)).toEqual([50, 30]);
    const text = textOf(pdf);
    for (const part of [
      'Vàng Thị Mỷ',
      'A-017',
      'SN 1950 · Trường PTDT Nội trú Hà Giang',
      'Amlodipine (Normodipine)',
      '5 mg',
      '28 viên',
      'Uống mỗi lần 1 viên, ngày 1 lần (sáng), sau ăn, trong 30 ngày.',
      'Ngày 14/07/2027 · Lô AB1234 · HD 31/03/2028',
    ])
      expect(text).toContain(part);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('before anything is handed out has the quantity of the prescription, and no lot', async () => {
    const text = textOf(await made(visitWith([usual.morning])));
    expect(text).toContain('30 viên');
    expect(text).not.toContain('Lô');
  });

  it('of an infant tells millilitres', async () => {
    const visit = visitWith([usual.syrup], { person: infant, smallChild: true });
    const text = textOf(await made(visit));
    for (const part of [
      'Vừ Mí Nô',
      'SN 2026',
      '1 chai',
      '2,5 ml',
      'Uống mỗi lần 2,5 ml, ngày 3 lần, khi sốt',
    ])
      expect(text).toContain(part);
  });

  it('tells a half in words and beside each sign', async () => {
    const text = textOf(await made(visitWith([usual.halves, usual.half])));
    expect(text).toContain('Uống mỗi lần 1 viên rưỡi (1½), ngày 2 lần (sáng, chiều tối), trước ăn 30 phút');
    expect(text).toContain('Uống mỗi lần nửa viên (½), ngày 1 lần (sáng)');
    expect(text.match(/1½/g)).toHaveLength(3);
  });

  it('in English has no Vietnamese words but names', async () => {
    const visit = visitWith(
      [usual.halves, usual.syrup],
      {},
      handOut([{ line: usual.halves }, { line: usual.syrup }]),
    );
    const text = textOf(await made(visit, 'en'));
    for (const part of [
      'born 1950',
      '45 tablets',
      'Take 1½ tablets by mouth, 2 times a day (morning, evening), 30 minutes before food, for 30 days.',
      '14/07/2027 · Lot AB1234 · Exp 31/03/2028',
      'for fever, when needed, at least 6 hours apart',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Uống|ngày|lần|viên/);
  });

  it('of two lots names both, with all there is of the medicine', async () => {
    const line = usual.morning;
    const lots = handOut([
      { line, quantity: 20, lotNumber: 'OLD1' },
      { line, quantity: 10, lotNumber: 'NEW2' },
    ]);
    const pages = pagesOf(await made(visitWith([line], {}, lots)));
    expect(pages).toHaveLength(1);
    for (const part of ['30 viên', 'Lô OLD1 · HD 31/03/2028', 'Lô NEW2 · HD 31/03/2028'])
      expect(pages[0]?.replace(/\s+/g, ' ')).toContain(part);
  });

  it.each([
    ['vi', 'Túi 1/2 – uống hết túi này rồi tới túi 2', 'Túi 2/2 – uống khi đã hết túi 1'],
    ['en', 'Bag 1 of 2 – finish this bag, then bag 2', 'Bag 2 of 2 – after bag 1 is empty'],
    ['pictures', '1/2', '2/2'],
  ] as const)('in %s of a line in two bags says which is taken first', async (variant, first, second) => {
    const line = usual.pain;
    const halves = [
      { line, quantity: 6 },
      { line, quantity: 3, lotNumber: 'B', instead: { medicine: 'efferalgan', name: 'Efferalgan' } },
    ];
    const pdf = await made(visitWith([line], {}, handOut(halves)), variant);
    const pages = pagesOf(pdf).map((page) => page.replace(/\s+/g, ' '));
    expect(pages).toEqual([expect.stringContaining(first), expect.stringContaining(second)]);
    expect(wordsOutside(pdf, edge)).toEqual([]);
  });

  it('leaves out what stands in brackets behind the name of the place', async () => {
    const visit = visitWith([usual.morning]);
    if (!visit.opened) throw new Error('the visit is not open');
    const site = 'Trường PTDT Nội trú Hà Giang (điểm khám tập)';
    const text = textOf(await made({ ...visit, opened: { ...visit.opened, site } }));
    expect(text).toContain('SN 1950 · Trường PTDT Nội trú Hà Giang');
    expect(text).not.toMatch(/điểm|…/);
  });

  it('in pictures has only the medicine and the ticket in letters', async () => {
    const text = textOf(await made(visitWith([usual.halves]), 'pictures'));
    expect(words(text).toSorted()).toEqual(['50', 'A-017', 'Losartan', 'mg']);
  });

  it('in pictures shows the times that were only written, as it shows those that were chosen', async () => {
    const drawn = (change: object) =>
      made(visitWith([{ ...usual.morning, times: [], ...change }]), 'pictures');
    const said = await drawn({ when: 'sáng, sau ăn' });
    expect(said).toEqual(await drawn({ when: 'sau ăn', times: ['morning'] }));
    expect(said).not.toEqual(await drawn({ when: 'sau ăn' }));
  });

  it('in pictures says in letters a dose that cannot be drawn, and how many millilitres', async () => {
    const text = textOf(await made(visitWith([usual.gel, usual.syrup, usual.eyeDrops]), 'pictures'));
    for (const part of [/1 lượng vừa đủ/, /2,5 ml/, /\b6 ?×/]) expect(text).toMatch(part);
  });

  it.each([
    ['vi', 'Uống mỗi lần 1 viên, ngày 2 lần, 8 giờ sáng và 8 giờ tối, sau ăn, trong 30 ngày.'],
    ['en', '“8 giờ sáng và 8 giờ tối, sau ăn”'],
    ['pictures', '8 giờ sáng và 8 giờ tối'],
  ] as const)('%s says a time of the day that the line has in words only', async (variant, told) => {
    expect(textOf(await made(visitWith([usual.inWords]), variant))).toContain(told);
  });

  it('is in pictures for one who needs an interpreter, unless another kind is asked for', async () => {
    const person = { name: 'Giàng Thị Chu', sex: 'female', birth: { year: 1950 } } as const;
    const visit = visitWith([usual.morning], { person: { ...person, needsInterpreter: true } });
    expect(textOf(await made(visit))).not.toContain('Giàng Thị Chu');
    expect(textOf(await made(visit, 'vi'))).toContain('Giàng Thị Chu');
  });
});

describe('labels', () => {
  it.each(variants)(
    '%s are one for each medicine, however it is taken, with nothing beyond the edge',
    async (variant) => {
      const visit = visitWith(everyWay, {}, handOut(everyWay.map((line) => ({ line }))));
      const pdf = await made(visit, variant);
      expect(pagesOf(pdf)).toHaveLength(everyWay.length);
      expect(wordsOutside(pdf, edge)).toEqual([]);
      for (const page of pagesOf(pdf)) expect(page).toContain('A-017');
    },
  );

  it('say on each that they are practice, printed again, or of a prescription that was replaced', async () => {
    const replacing = { type: 'prescription.issued', data: issued({ code: '99999zzzzzzz-C' }) };
    const visit = visitWith([usual.morning, usual.pain], { practice: true }, replacing);
    for (const variant of variants) {
      const pages = pagesOf(await made(visit, variant, { copy: 2, event: 'issued-2' }));
      expect(pages).toHaveLength(2);
      const mark =
        variant === 'en' ? 'PRACTICE · REPLACED · Reprint 1' : 'BẢN TẬP · ĐƠN ĐÃ THAY THẾ · In lại lần 1';
      for (const page of pages) expect(page.replace(/\s+/g, ' ')).toContain(mark);
    }
  });

  it.each([
    ['many words', longName],
    ['one word', unbrokenName],
  ])(
    'of a name of 200 letters in %s, and the longest medicine, lose nothing and go on on further labels',
    async (_, name) => {
      const person = { name, sex: 'female', birth: { year: 1950 }, estimatedAge: true } as const;
      const visit = visitWith([longest], { person, practice: true });
      const pdf = await made(visit, 'vi', { copy: 2 });
      const pages = pagesOf(pdf);
      expect(pages.length).toBeGreaterThan(1);
      expect(wordsOutside(pdf, edge)).toEqual([]);
      const text = textOf(pdf).replace(/\s/g, '');
      for (const part of [
        longest.dose,
        ...words(longest.name),
        ...words(longest.strength),
        ...words(longest.when),
      ])
        expect(text).toContain(part.replace(/\s/g, ''));
      for (const page of pages) {
        expect(page).toContain('A-017');
        expect(page).toContain(name.slice(0, 12));
      }
    },
  );

  it('in pictures of the longest medicine lose neither its name nor its dose', async () => {
    const pdf = await made(visitWith([longest]), 'pictures');
    expect(wordsOutside(pdf, edge)).toEqual([]);
    for (const part of [...words(longest.name), ...words(longest.strength), ...words(longest.dose)])
      expect(textOf(pdf)).toContain(part);
  });

  it('are none for a hand-out that was undone', async () => {
    const request = { kind: 'medicine-label', state: visitWith([usual.morning]), copy: 1 } as const;
    expect(await documents.make({ ...request, event: 'handed-out-3' })).toBeUndefined();
  });
});
