import { beforeEach, describe, expect, it } from 'vitest';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import type { Outcome } from './clinic.ts';
import { bothWays, disputesOf, merge, open, register, type Step, step } from './testing/apart.ts';
import {
  adult,
  arrive,
  examine,
  gifts,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

const jacket = (size = 'M', quantity = 1) => ({ gift: 'jacket', size, quantity });
const hat = (quantity = 1) => ({ gift: 'hat', quantity });
const signed = { proof: 'signature' };

const codeOf = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const give = (day: SmallDay, items: object[], more: object = {}, visit = 'v') =>
  day.run('visit.give-gifts', `visit/${visit}`, { items, ...signed, ...more }, staff.support).then(codeOf);
const stock = (day: SmallDay, size?: string, gift = 'jacket') =>
  day.clinic.book.rows.total(giftStockOf(gift, size));
const visitOf = (day: SmallDay, visit = 'v') => day.clinic.book.readers.visits.row(visit);
const recordOf = (day: SmallDay) => day.clinic.book.readers.records.row('v');

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  const coordinator = { ...staff.coordinator, pinHash: 'x' };
  await openSmallDay(day, { gifts, staff: [coordinator] });
  await arrive(day);
});

const takeBack = (items: object[], reason = 'Không vừa') =>
  day.run('visit.take-back-gifts', 'visit/v', { items, reason }, staff.support).then(codeOf);
const givenAt = () => recordOf(day)?.gifts.at(-1)?.event ?? '';

describe('gifts', () => {
  it('are handed over with who received and how they signed, and leave the shelf', async () => {
    await examine(day);
    const receiver = { name: 'Giàng A Páo', relation: 'Chồng' };
    expect(await give(day, [jacket(), hat(2)], { receiver, proof: 'thumbprint' })).toBe('ok');
    expect(recordOf(day)?.gifts).toMatchObject([
      { gift: 'jacket', size: 'M', quantity: 1, receiver, proof: 'thumbprint', by: { id: 'support' } },
      { gift: 'hat', quantity: 2, receiver },
    ]);
    expect([stock(day, 'M'), stock(day, 'S'), stock(day, undefined, 'hat')]).toEqual([4, 2, 8]);
    expect(visitOf(day)).toMatchObject({
      gifts: [
        { gift: 'jacket', size: 'M', quantity: 1 },
        { gift: 'hat', quantity: 2 },
      ],
    });
    expect(day.clinic.book.readers.totals.row('gift-stock/jacket/M')?.value).toBe(4);
    expect([...day.clinic.book.readers.totals.ids()].filter((id) => id.startsWith('gifts-of/'))).toEqual([]);
  });

  it.each([
    ['what the day does not have', [{ gift: 'bicycle', quantity: 1 }], 'unknown-gift'],
    ['a size there is not', [jacket('XXL')], 'unknown-gift-size'],
    ['no size where there are sizes', [{ gift: 'jacket', quantity: 1 }], 'unknown-gift-size'],
    ['two where one is for a person', [jacket('M', 2)], 'too-many-gifts'],
    ['one of each size', [jacket('S'), jacket('M')], 'gift-received'],
    ['more than one person may have', [hat(3)], 'too-many-gifts'],
  ])('are refused: %s', async (_, items, code) => {
    await examine(day);
    expect(await give(day, items)).toBe(code);
    expect(recordOf(day)?.gifts).toEqual([]);
  });

  it('are given once, whatever the reason', async () => {
    await examine(day);
    expect(await give(day, [jacket()])).toBe('ok');
    expect(await give(day, [jacket('S')])).toBe('gift-received');
    expect(await give(day, [jacket('S')], { exception: 'Rét quá' })).toBe('gift-received');
    expect(stock(day, 'S')).toBe(2);
  });

  it('are given after an exam and to those they are for, or with a reason', async () => {
    expect(await give(day, [hat()])).toBe('ok');
    expect(await give(day, [jacket()])).toBe('gift-before-exam');
    expect(await give(day, [jacket()], { exception: '  ' })).toBe('invalid');
    expect(await give(day, [jacket()], { exception: 'Về sớm, đường xa' })).toBe('ok');
    expect(recordOf(day)?.gifts.at(-1)?.exception).toBe('Về sớm, đường xa');
    await arrive(day, { id: 'r', visit: 'w', category: 'worker', person: { ...adult, name: 'Lò Văn Inh' } });
    expect(await give(day, [hat()], {}, 'w')).toBe('gift-not-for-category');
  });

  it('are given as far as there are any', async () => {
    await examine(day);
    await day.run(
      'gift.record-loss',
      'gift/jacket',
      { size: 'S', quantity: 2, kind: 'damaged', reason: 'Rách' },
      staff.support,
    );
    expect(await give(day, [jacket('S')])).toBe('not-enough-gifts');
    expect(stock(day, 'S')).toBe(0);
  });

  it('come back to the shelf or not, and may be given again', async () => {
    await examine(day);
    await give(day, [jacket(), hat(2)]);
    const given = givenAt();
    expect(await takeBack([{ given, ...jacket('M', 2), backOnShelf: true }])).toBe('more-gifts-than-given');
    expect(await takeBack([{ given, ...jacket(), backOnShelf: true }])).toBe('ok');
    expect(await takeBack([{ given, ...jacket(), backOnShelf: true }])).toBe('more-gifts-than-given');
    expect(await takeBack([{ given, ...hat(), backOnShelf: false }])).toBe('ok');
    expect([stock(day, 'M'), stock(day, undefined, 'hat')]).toEqual([5, 8]);
    expect(visitOf(day)?.gifts).toEqual([{ gift: 'hat', quantity: 1 }]);
    expect(await give(day, [jacket('S'), hat()])).toBe('ok');
  });

  it('change their size in one command, for whoever received them', async () => {
    await examine(day);
    const receiver = { name: 'Giàng A Páo', relation: 'Chồng' };
    await give(day, [jacket()], { receiver, exception: 'Nhà xa' });
    const given = givenAt();
    const to = (size: string) => [{ given, ...jacket(), backOnShelf: true, instead: { size } }];
    expect(await takeBack(to('M'))).toBe('same-gift-size');
    expect(await takeBack(to('XL'))).toBe('unknown-gift-size');
    expect(visitOf(day)?.gifts).toEqual([jacket('M')]);
    expect(await takeBack(to('S'))).toBe('ok');
    expect(visitOf(day)?.gifts).toEqual([jacket('S')]);
    expect(recordOf(day)?.gifts.at(-1)).toMatchObject({
      size: 'S',
      receiver,
      exception: 'Nhà xa',
      ...signed,
    });
    expect([stock(day, 'S'), stock(day, 'M')]).toEqual([1, 5]);
    expect(await give(day, [jacket('M')])).toBe('gift-received');
  });

  it('are not taken out of the fold by an undo', async () => {
    await examine(day);
    await give(day, [jacket()]);
    const undo = await day.run('visit.undo', 'visit/v', { event: givenAt() }, staff.support);
    expect(codeOf(undo)).toBe('undo-not-possible');
  });
});

describe('a person with two records', () => {
  const examined = [
    step(
      'visit.sign-exam',
      {
        ...{
          specialty: 'cardiology',
          complaint: '',
          findings: '',
          vitals: {},
          diagnoses: [{ text: 'Ho' }],
          advice: '',
        },
      },
      staff.doctor,
    ),
  ];
  const giveTo = (visit: string) =>
    step(
      'visit.give-gifts',
      { items: [jacket()], ...signed, exception: 'Rét' },
      staff.support,
      `visit/${visit}`,
    );
  const other = [register('q', { ...adult, name: 'Vàng Mỷ' }), open('w', 'q')];
  const toQ = step('patient.merge', { into: 'q', reason: 'Một người' }, staff.reception, 'patient/p');
  const fromQ = step('patient.unmerge', { reason: 'Hai người' }, staff.reception, 'patient/p');

  it('gets what one person gets', async () => {
    for (const each of [...other, giveTo('w'), toQ]) await each(day);
    expect(await give(day, [jacket()], { exception: 'Rét' })).toBe('gift-received');
    await fromQ(day);
    expect(await give(day, [jacket()], { exception: 'Rét' })).toBe('ok');
    expect(disputesOf(day.clinic.book)).toEqual([]);
  });

  it('is looked at as one person, at whichever visit they stand', async () => {
    await arrive(day, { id: 'q', visit: 'w', category: 'worker', person: { ...adult, name: 'Vàng Mỷ' } });
    expect(await give(day, [jacket()], {}, 'w')).toBe('gift-not-for-category');
    await examine(day);
    // Neither visit alone would do: poor and examined at one, standing at the other.
    await toQ(day);
    expect(await give(day, [jacket()], {}, 'w')).toBe('ok');
    await fromQ(day);
    expect(await give(day, [hat()], {}, 'w')).toBe('gift-not-for-category');
  });

  it('who got it twice is a dispute, until one comes back or they are two people again', async () => {
    for (const each of [...other, giveTo('w'), giveTo('v'), toQ]) await each(day);
    const [dispute] = disputesOf(day.clinic.book);
    expect(dispute).toMatchObject({ kind: 'gift-twice', about: 'jacket' });
    expect(dispute?.facts.map(({ subject, station }) => [subject, station])).toEqual([
      ['visit/w', 'A'],
      ['visit/v', 'A'],
    ]);
    await fromQ(day);
    expect(disputesOf(day.clinic.book)).toEqual([]);
    await toQ(day);
    expect(disputesOf(day.clinic.book)).toHaveLength(1);
    await takeBack([{ given: givenAt(), ...jacket(), backOnShelf: true }]);
    expect(disputesOf(day.clinic.book)).toEqual([]);
  });

  it('may be settled in words when both stay', async () => {
    for (const each of [...other, giveTo('w'), giveTo('v'), toQ]) await each(day);
    const [dispute] = disputesOf(day.clinic.book);
    const { subject = '', dispute: id } = dispute ?? {};
    const data = { dispute: id, note: 'Đã hỏi, để lại cả hai' };
    expect(codeOf(await day.run('visit.settle', subject, data, staff.coordinator))).toBe('ok');
    expect(disputesOf(day.clinic.book)[0]?.settled?.note).toBe(data.note);
  });

  it('is a dispute as soon as one person may have fewer', async () => {
    await give(day, [hat(2)]);
    const fewer = gifts.map((gift) =>
      gift.id === 'hat' && gift.rule ? { ...gift, rule: { ...gift.rule, most: 1 } } : gift,
    );
    const list = (items: object[]) => day.run('day.list', 'day', { list: 'gifts', items }, staff.coordinator);
    await list(fewer);
    expect(disputesOf(day.clinic.book)).toMatchObject([{ kind: 'gift-twice', about: 'hat' }]);
    await list(gifts);
    expect(disputesOf(day.clinic.book)).toEqual([]);
  });

  it('who got it at two desks apart keeps both, as a dispute', async () => {
    for (const { book } of await bothWays(examined, [giveTo('v')], [giveTo('v')], { gifts })) {
      expect(book.readers.visits.row('v')?.gifts).toEqual([jacket('M', 2)]);
      expect(disputesOf(book)).toMatchObject([{ kind: 'gift-twice', facts: [{}, {}] }]);
      expect(book.rows.total(giftStockOf('jacket', 'M'))).toBe(3);
    }
  });

  it('who brought it back to two desks apart brought it back once', async () => {
    const takeOne: Step = (there) => {
      const given = there.clinic.book.rows.visit('v')?.gifts[0]?.event;
      const items = [{ given, ...jacket(), backOnShelf: true }];
      return there.run('visit.take-back-gifts', 'visit/v', { items, reason: 'Không vừa' }, staff.support);
    };
    for (const { book } of await bothWays([giveTo('v')], [takeOne], [takeOne], { gifts })) {
      expect(book.rows.total(giftStockOf('jacket', 'M'))).toBe(5);
      expect(disputesOf(book)).toMatchObject([{ kind: 'gift-returned-twice' }]);
    }
  });

  it('is asked about what came back twice, with all that each desk took', async () => {
    const hats = step('visit.give-gifts', { items: [hat(2)], ...signed }, staff.support);
    const back =
      (...which: ('jacket' | 'hat')[]): Step =>
      (there) => {
        const given = there.clinic.book.rows.visit('v')?.gifts ?? [];
        const items = which.flatMap((id) =>
          given
            .filter(({ gift }) => gift === id)
            .map(({ event, gift, size }) => ({
              given: event,
              gift,
              quantity: 1,
              backOnShelf: true,
              ...(size === undefined ? {} : { size }),
            })),
        );
        return there.run('visit.take-back-gifts', 'visit/v', { items, reason: 'Không vừa' }, staff.support);
      };
    const name = { jacket: gifts[0]?.name, hat: gifts[1]?.name };
    const jacketBack = { name: name.jacket, size: 'M', quantity: 1 };
    const both = await bothWays([giveTo('v'), hats], [back('hat', 'jacket')], [back('jacket')], { gifts });
    const [first, second] = both.map(({ book }) => disputesOf(book));
    const [two, one] = [[{ name: name.hat, quantity: 1 }, jacketBack], [jacketBack]];
    expect(first?.map(({ kind, facts }) => [kind, facts.map(({ value }) => value)])).toEqual([
      ['gift-returned-twice', [two, one]],
    ]);
    expect(second?.map(({ kind, facts }) => [kind, facts.map(({ value }) => value)])).toEqual([
      ['gift-returned-twice', [one, two]],
    ]);
    for (const { book } of both)
      for (const { facts } of disputesOf(book))
        expect(facts.map(({ type }) => type)).toEqual(['gifts.taken-back', 'gifts.taken-back']);
  });

  it('merged at one desk while another gives is one person all the same', async () => {
    const mine = [register('r', { ...adult, name: 'Vàng Mỷ' }), open('w', 'r')];
    const yours = [register('q', { ...adult, name: 'Mỷ' }), open('x', 'q')];
    const before = [...mine, ...yours, giveTo('w')];
    for (const { book } of await bothWays(before, [merge], [giveTo('x')], { gifts }))
      expect(disputesOf(book)).toMatchObject([{ kind: 'gift-twice', about: 'jacket' }]);
  });
});

describe('what a refusal calls a gift', () => {
  it('is there in both languages', async () => {
    await examine(day);
    await give(day, [jacket()]);
    const again = { items: [jacket('S')], ...signed };
    expect(await day.run('visit.give-gifts', 'visit/v', again, staff.support)).toMatchObject({
      refusal: { code: 'gift-received', params: { name: { vi: 'Áo khoác', en: 'Jacket' } } },
    });
    const more = { size: 'S', quantity: 3, to: 'Trường học' };
    expect(await day.run('gift.send-on', 'gift/jacket', more, staff.support)).toMatchObject({
      refusal: { code: 'not-enough-gifts', params: { name: { vi: 'Áo khoác S', en: 'Jacket S' } } },
    });
  });
});

describe('after the day was closed', () => {
  it('a gift comes back, and nothing is given any more', async () => {
    await give(day, [jacket()], { exception: 'Rét' });
    const given = givenAt();
    await day.run('visit.close', 'visit/v', { reason: 'end-of-day' }, staff.coordinator);
    expect(codeOf(await day.run('day.close', 'day', {}, staff.coordinator))).toBe('ok');
    const item = { given, ...jacket(), backOnShelf: true };
    expect(await give(day, [hat()])).toBe('day-closed');
    expect(await takeBack([{ ...item, instead: { size: 'S' } }])).toBe('day-closed');
    expect(await takeBack([item])).toBe('ok');
    expect([stock(day, 'M'), stock(day, 'S')]).toEqual([5, 2]);
  });
});

describe('the stock of a gift', () => {
  const run = (type: string, data: object, gift = 'jacket') =>
    day.run(type, `gift/${gift}`, data, staff.support).then(codeOf);

  it('is what was planned and came, less what was lost and went on', async () => {
    expect(await run('gift.receive', { size: 'M', quantity: 10 })).toBe('ok');
    expect(
      await run('gift.record-loss', { size: 'M', quantity: 3, kind: 'lost', reason: 'Không thấy' }),
    ).toBe('ok');
    expect(await run('gift.send-on', { size: 'M', quantity: 4, to: 'Trường học' })).toBe('ok');
    expect(stock(day, 'M')).toBe(8);
    expect(await run('gift.send-on', { size: 'M', quantity: 9, to: 'Trường học' })).toBe('not-enough-gifts');
    expect(
      day.clinic.book.readers.gifts
        .row('jacket')
        ?.movements.map(({ kind, quantity, size }) => [kind, quantity, size]),
    ).toEqual([
      ['received', 10, 'M'],
      ['lost', -3, 'M'],
      ['sent-on', -4, 'M'],
    ]);
  });

  it('is counted by size, with a reason where the books say otherwise', async () => {
    expect(await run('gift.count', { size: 'M', found: 4 })).toBe('gift-count-differs');
    expect(await run('gift.count', { size: 'M', found: 4, reason: 'Thiếu một' })).toBe('ok');
    expect(stock(day, 'M')).toBe(4);
    expect(await run('gift.count', { found: 4 })).toBe('unknown-gift-size');
    expect(await run('gift.count', { found: 4 }, 'bicycle')).toBe('unknown-gift');
  });

  it('is signed by two once every size is counted, and again after something went', async () => {
    const sign = () => day.run('day.sign-gift-count', 'day', {}, staff.support, staff.committee).then(codeOf);
    await run('gift.count', { size: 'S', found: 2 });
    await run('gift.count', { size: 'M', found: 6, reason: 'Thừa một' });
    expect(await sign()).toBe('gifts-not-counted');
    await run('gift.count', { found: 10 }, 'hat');
    expect(await sign()).toBe('ok');
    expect(day.clinic.book.readers.stockCounts.row('stock-counts')?.gifts).toMatchObject([
      {
        by: { id: 'support' },
        witness: { id: 'committee' },
        lines: [
          { gift: 'jacket', size: 'S', expected: 2, found: 2 },
          { gift: 'jacket', size: 'M', expected: 5, found: 6, reason: 'Thừa một' },
          { gift: 'hat', expected: 10, found: 10 },
        ],
      },
    ]);
    await give(day, [hat()]);
    expect(await sign()).toBe('gifts-not-counted');
  });

  it('below zero is a dispute until it is counted', async () => {
    const all = step(
      'visit.give-gifts',
      { items: [jacket('S')], ...signed, exception: 'Rét' },
      staff.support,
    );
    const lose = step(
      'gift.record-loss',
      { size: 'S', quantity: 2, kind: 'lost', reason: 'Mất' },
      staff.support,
      'gift/jacket',
    );
    for (const { book, lines } of await bothWays([], [all], [lose], { gifts })) {
      expect(disputesOf(book)).toMatchObject([
        { kind: 'gifts-below-zero', subject: 'gift/jacket', about: 'S' },
      ]);
      const there = smallDay({ station: 'C' });
      for (const each of lines) there.clinic.accept(structuredClone(each));
      const counted = await there.run(
        'gift.count',
        'gift/jacket',
        { size: 'S', found: 0, reason: 'Đếm lại' },
        staff.support,
      );
      expect(codeOf(counted)).toBe('ok');
      expect(disputesOf(there.clinic.book)).toEqual([]);
    }
  });

  const inSizes = (stockOf: object[]) => {
    const items = [{ ...gifts[0], stock: stockOf }];
    return day.run('day.list', 'day', { list: 'gifts', items }, staff.coordinator).then(codeOf);
  };
  it.each<[string, () => Promise<unknown>]>([
    ['came', () => run('gift.receive', { size: 'M', quantity: 1 })],
    ['was counted as the books say', () => run('gift.count', { size: 'M', found: 5 })],
    [
      'came, and went on again',
      async () => {
        await run('gift.receive', { size: 'M', quantity: 1 });
        await run('gift.send-on', { size: 'M', quantity: 1, to: 'Trường học' });
      },
    ],
    [
      'was given, and came back',
      async () => {
        await give(day, [jacket()], { exception: 'Rét' });
        await takeBack([{ given: givenAt(), ...jacket(), backOnShelf: true }]);
      },
    ],
  ])('keeps a size of which something %s', async (_, happened) => {
    await happened();
    expect(stock(day, 'M')).toBeGreaterThanOrEqual(5);
    expect(await inSizes([{ size: 'S', quantity: 2 }])).toBe('gift-in-use');
    expect(await inSizes([{ size: 'M', quantity: 0 }])).toBe('ok');
  });
});
