import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#shared/domain/context.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import { standingPrepared } from '#shared/domain/dispensing/dispensing.ts';
import { noMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import { visit as visitSubject } from '#shared/domain/visit/visit.ts';
import {
  bothWays,
  call1,
  disputesOf,
  kindsOf,
  prescribe,
  type Step,
  send,
  settle,
  sign,
} from './testing/apart.ts';
import {
  arrive,
  codeOf,
  deskRooms,
  examine,
  host,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

const words = { vi: 'viên', en: 'tablet' };
const oral = { vi: 'uống', en: 'oral' };
const formulary: DaySetup['formulary'] = [
  {
    id: 'capsules',
    inn: ['paracetamol'],
    brand: 'Hapacol',
    strength: '0,5 g',
    form: { vi: 'viên nang', en: 'capsule' },
    unit: words,
    route: oral,
    atc: 'N02BE01',
    toxic: false,
  },
  {
    id: 'strong',
    inn: ['Paracetamol'],
    strength: '650 mg',
    form: words,
    unit: words,
    route: oral,
    atc: 'N02BE01',
    toxic: false,
  },
];
const secondPharmacist = { ...staff.pharmacist, id: 'second', name: 'second' };

let day: SmallDay;
const visit = () => {
  const state = day.clinic.book.rows.visit('v');
  if (!state) throw new Error('No visit');
  return state;
};
const lot = (id: string) => day.clinic.book.readers.lots.row(id);
const onHand = (id: string) => lot(id)?.onHand;
const status = () => day.clinic.book.readers.visits.row('v')?.pharmacy;
const lastEvent = () => visit().lastEvent ?? '';

type Item = { lot: string; quantity: number; insteadOf?: string; reason?: string; beyondBook?: true };
async function run(type: string, data: object, by = staff.pharmacist, basis?: string): Promise<string> {
  const order = {
    id: crypto.randomUUID(),
    type: `visit.${type}`,
    subject: 'visit/v',
    data,
    ...(basis ? { basis } : {}),
  };
  const outcome = await day.clinic.execute(order, by);
  return outcome.ok ? 'ok' : outcome.refusal.code;
}
const dispense = (items: Item[], more: object = {}, basis?: string) =>
  run('dispense', { prescription: codeOf(day), items, ...more }, staff.pharmacist, basis);
const reissue = (...lines: { medicine: string; quantity?: number }[]) => {
  const data = { lines: lines.map((each) => ({ ...line, ...each })), advice: '', replaces: codeOf(day) };
  return day.run('visit.issue-prescription', 'visit/v', data, staff.doctor);
};
const prepare = (items: Item[], by = staff.pharmacist, basis?: string) =>
  run('prepare-medicines', { prescription: codeOf(day), items }, by, basis);
const whole: Item[] = [
  { lot: 'early', quantity: 10 },
  { lot: 'late', quantity: 5 },
];

beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day, {
    formulary,
    rooms: deskRooms.filter(({ specialty }) => specialty === 'pharmacy'),
  });
  const receive = (id: string, medicine: string, expiry: string, quantity: number) =>
    host(day.clinic, 'lot.receive', `lot/${id}`, { medicine, number: id.toUpperCase(), expiry, quantity });
  await receive('soon', 'paracetamol', '2026-11-25', 30);
  await receive('caps', 'capsules', '2028-01-31', 30);
  await receive('strong', 'strong', '2028-01-31', 30);
  await arrive(day);
  await examine(day);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
});

describe('choosing lots', () => {
  it.each<[string, Item[], string]>([
    ['the first to expire, then the next', whole, 'ok'],
    ['a later lot while an earlier one is not empty', [{ lot: 'late', quantity: 5 }], 'lot-reason-required'],
    ['a later lot with a reason', [{ lot: 'late', quantity: 5, reason: 'Hộp đã mở' }], 'ok'],
    ['a lot that expires during the course', [{ lot: 'soon', quantity: 5 }], 'lot-reason-required'],
    ['that lot with a reason', [{ lot: 'soon', quantity: 5, reason: 'Uống xong trước' }], 'ok'],
    [
      'an expired lot whatever the reason',
      [{ lot: 'old', quantity: 1, reason: 'Còn dùng được', beyondBook: true }],
      'lot-expired',
    ],
    ['more than the book says', [{ lot: 'early', quantity: 11 }], 'not-enough-stock'],
    ['the same, when it is really there', [{ lot: 'early', quantity: 11, beyondBook: true }], 'ok'],
    [
      'the same substance and strength without a reason',
      [{ lot: 'caps', quantity: 5, insteadOf: 'paracetamol' }],
      'substitution-reason-required',
    ],
    [
      'the same substance and strength with a reason',
      [{ lot: 'caps', quantity: 5, insteadOf: 'paracetamol', reason: 'Hết viên nén' }],
      'ok',
    ],
    [
      'another strength',
      [{ lot: 'strong', quantity: 5, insteadOf: 'paracetamol', reason: 'Hết' }],
      'not-a-substitute',
    ],
    [
      'another substance',
      [{ lot: 'toxic', quantity: 5, insteadOf: 'paracetamol', reason: 'Hết' }],
      'not-a-substitute',
    ],
    [
      'a substitute for what was not prescribed',
      [{ lot: 'caps', quantity: 5, insteadOf: 'colchicine', reason: 'Hết' }],
      'wrong-lot',
    ],
  ])('%s', async (_, items, expected) => {
    expect(await dispense(items)).toBe(expected);
  });

  it('refuses a recalled lot, with a reason or without', () => {
    const { rows } = day.clinic.book;
    const recalled = { at: '2026-11-23T01:00:00.000Z', by: staff.pharmacist, reason: 'Công văn' };
    const lotWith = (id: string) => {
      const state = rows.lot(id);
      return state && id === 'early' ? { ...state, recalled } : state;
    };
    const lotsOf = (medicine: string) => rows.lotsOf(medicine).flatMap(({ id }) => lotWith(id) ?? []);
    const context: Context = {
      now: '2026-11-23T02:00:00.000Z',
      actor: staff.pharmacist,
      actorRoles: [],
      station: 'A',
      rows: { ...rows, lot: lotWith, lotsOf },
      facts: noMedicineFacts,
      newId: () => 'new',
      randomText: (length) => '0'.repeat(length),
    };
    const decide = (items: Item[]) => {
      const data = { prescription: codeOf(day), items };
      return visitSubject.commands['visit.dispense']?.run(visit(), data, context);
    };
    expect(decide([{ lot: 'early', quantity: 1, reason: 'Gấp', beyondBook: true }])).toMatchObject({
      refusal: { code: 'lot-recalled', params: { lot: 'EARLY' } },
    });
    // It is not waited for either: the next lot needs no reason.
    expect(decide([{ lot: 'late', quantity: 5 }])).toHaveProperty('events');
  });

  it('counts a substitute for the line, and takes it from its own lot', async () => {
    await dispense([{ lot: 'caps', quantity: 15, insteadOf: 'paracetamol', reason: 'Hết viên nén' }]);
    expect([status(), onHand('caps'), onHand('early')]).toEqual(['done', 15, 10]);
    expect(day.clinic.book.rows.total('dispensed/capsules')).toBe(15);
  });

  it('counts what was handed out in place of a line for its own, once a prescription names that instead', async () => {
    await dispense([{ lot: 'caps', quantity: 15, insteadOf: 'paracetamol', reason: 'Hết viên nén' }]);
    await reissue({ medicine: 'capsules' });
    expect([status(), await dispense([{ lot: 'caps', quantity: 1 }])]).toEqual([
      'done',
      'more-than-prescribed',
    ]);
    expect(disputesOf(day.clinic.book)).toEqual([]);
    await reissue({ medicine: 'paracetamol' });
    expect([status(), await dispense([{ lot: 'early', quantity: 1 }])]).toEqual([
      'done',
      'more-than-prescribed',
    ]);
  });

  it('records what was handed out beyond the book, and asks for a count', async () => {
    await dispense([{ lot: 'early', quantity: 12, beyondBook: true }]);
    expect(onHand('early')).toBe(-2);
    expect(kindsOf(day.clinic.book)).toEqual(['stock-below-zero']);
    await day.run('lot.count', 'lot/early', { found: 0, reason: 'Đếm lại' }, staff.pharmacist);
    expect(disputesOf(day.clinic.book)).toEqual([]);
  });
});

describe('preparing', () => {
  it('reserves units, so that nobody else is offered them, until they are put back', async () => {
    expect(await prepare(whole)).toBe('ok');
    expect([onHand('early'), lot('early')?.reserved, status()]).toEqual([10, 10, 'waiting']);
    await arrive(day, { id: 'q', visit: 'w' });
    await examine(day, 'w');
    await day.run('visit.issue-prescription', 'visit/w', { lines: [line], advice: '' }, staff.doctor);
    const other = (items: Item[]) =>
      day.run('visit.dispense', 'visit/w', { prescription: codeOf(day, 'w'), items }, staff.pharmacist);
    expect(await other([{ lot: 'early', quantity: 1 }])).toMatchObject({
      refusal: { code: 'not-enough-stock', params: { left: 0 } },
    });
    // The reserved lot is empty for others: the next one is first now.
    expect(await other([{ lot: 'late', quantity: 1 }])).toMatchObject({ ok: true });
    expect(await run('put-back-medicines', {})).toBe('ok');
    expect(lot('early')?.reserved).toBeUndefined();
    expect(await run('put-back-medicines', {})).toBe('not-prepared');
  });

  it('is handed over by somebody else, and frees what was not taken', async () => {
    await prepare(whole);
    expect(await prepare(whole, secondPharmacist)).toBe('already-prepared');
    const handed = { prescription: codeOf(day), items: [{ lot: 'early', quantity: 10 }] };
    expect(await run('dispense', handed, secondPharmacist)).toBe('ok');
    expect(visit().prepared).toBeUndefined();
    expect([onHand('early'), lot('early')?.reserved, lot('late')?.reserved]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  it('is free again when the person has left, and still stands after a restart', async () => {
    await prepare(whole);
    day = smallDay({ lines: day.lines });
    expect(lot('early')?.reserved).toBe(10);
    await day.run('visit.close', 'visit/v', { reason: 'left-unseen' }, staff.reception);
    expect(lot('early')?.reserved).toBeUndefined();
    expect(await prepare(whole)).toBe('visit-closed');
  });

  it('is handed over as it stands though a lot came that expires earlier, unless one of its lots was recalled', async () => {
    await prepare(whole);
    const first = { medicine: 'paracetamol', number: 'FIRST', expiry: '2026-12-31', quantity: 30 };
    await host(day.clinic, 'lot.receive', 'lot/first', first);
    expect(await dispense(whole.slice(1))).toBe('lot-reason-required');
    const lines = [...day.lines];
    expect(await dispense(whole)).toBe('ok');
    day = smallDay({ lines });
    await day.run('lot.recall', 'lot/late', { reason: 'Công văn thu hồi' }, staff.pharmacist);
    expect(await dispense(whole)).toBe('lot-recalled');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['nothing more is given', () => run('close-rest', { medicine: 'paracetamol', reason: 'declined' })],
    ['the pharmacy is done with them', () => run('finish', { specialty: 'pharmacy' })],
    ['a new prescription asks for no more', () => reissue({ medicine: 'paracetamol', quantity: 2 })],
    ['the visit is over', () => run('close', { reason: 'end-of-day' }, staff.coordinator)],
  ])('is free again when %s', async (_, what) => {
    await dispense([{ lot: 'early', quantity: 2 }]);
    await prepare([{ lot: 'early', quantity: 3 }]);
    const bags = () => day.clinic.book.rows.total(standingPrepared);
    expect([bags(), lot('early')?.reserved]).toEqual([1, 3]);
    await what();
    expect([bags(), lot('early')?.reserved, visit().prepared]).toEqual([0, undefined, undefined]);
  });

  it('stays for the other lines, and may be made again for somebody who comes back', async () => {
    await reissue({ medicine: 'paracetamol' }, { medicine: 'colchicine' });
    await prepare([
      { lot: 'early', quantity: 10 },
      { lot: 'toxic', quantity: 15 },
    ]);
    await run('close-rest', { medicine: 'paracetamol', reason: 'declined' });
    expect(visit().prepared?.items.map((item) => item.lot)).toEqual(['toxic']);
    await run('finish', { specialty: 'pharmacy' });
    await prepare([{ lot: 'toxic', quantity: 15 }]);
    await run('note-facts', { weightKg: 50 });
    expect(lot('toxic')?.reserved).toBe(15);
  });

  it('can still be put back after the day was closed', async () => {
    await prepare(whole);
    for (const { specialty } of visit().queue) await run('finish', { specialty }, staff.coordinator);
    await prepare(whole);
    await day.run('day.close', 'day', {}, staff.coordinator);
    expect(await dispense(whole)).toBe('day-closed');
    expect(await run('put-back-medicines', {})).toBe('ok');
    expect(lot('early')?.reserved).toBeUndefined();
  });
});

describe('two windows that saw the same', () => {
  it.each([
    ['all of it', whole],
    ['only a part', [{ lot: 'early', quantity: 3 }]],
  ])('never both hand out %s', async (_, items) => {
    const basis = lastEvent();
    expect(await dispense(items, {}, basis)).toBe('ok');
    expect(await dispense(items, {}, basis)).toBe('changed-meanwhile');
    expect(await dispense(items, {}, lastEvent())).toBe(items === whole ? 'more-than-prescribed' : 'ok');
  });

  it('never both hand out where what they saw was an undo, or was undone since', async () => {
    const some = [{ lot: 'early', quantity: 5 }];
    await prepare(whole);
    const prepared = lastEvent();
    expect(await run('undo', { event: prepared })).toBe('ok');
    const undone = lastEvent();
    expect(await dispense(some, {}, prepared)).toBe('changed-meanwhile');
    expect(await dispense(some, {}, undone)).toBe('ok');
    expect(await dispense(some, {}, undone)).toBe('changed-meanwhile');
    expect(await dispense(some, {}, 'never heard of')).toBe('changed-meanwhile');
  });

  it('may hand out after something that is no medicine was recorded and taken back', async () => {
    const basis = lastEvent();
    await run('note-facts', { weightKg: 50 });
    expect(await run('undo', { event: lastEvent() })).toBe('ok');
    expect(await dispense(whole, {}, basis)).toBe('ok');
  });

  it.each<[string, () => [string, object]]>([
    [
      'take back units',
      () => {
        const item = { handOut: visit().handOuts[0], lot: 'early', quantity: 1, backOnShelf: true };
        return ['return-medicine', { items: [item], reason: 'Trả lại' }];
      },
    ],
    ['close a rest', () => ['close-rest', { medicine: 'paracetamol', reason: 'declined' }]],
    ['take back a hand-out', () => ['undo-dispensing', { event: visit().handOuts[0], reason: 'Nhầm' }]],
    [
      'prepare',
      () => ['prepare-medicines', { prescription: codeOf(day), items: [{ lot: 'early', quantity: 1 }] }],
    ],
  ])('never both %s', async (_, what) => {
    await dispense([{ lot: 'early', quantity: 5 }]);
    const basis = lastEvent();
    expect(await run(...what(), staff.pharmacist, basis)).toBe('ok');
    // One of them is opened, put back or handed out again, so that it could be done once more.
    const [rest] = visit().closedRests;
    if (rest) await run('undo-dispensing', { event: rest.event, reason: 'Vừa có thêm' });
    else if (visit().prepared) await run('put-back-medicines', {});
    expect(await run(...what(), staff.pharmacist, basis)).toBe('changed-meanwhile');
  });

  it('may hand out after something that is no medicine was recorded', async () => {
    const basis = lastEvent();
    await run('note-facts', { weightKg: 50 });
    expect(await dispense(whole, {}, basis)).toBe('ok');
  });
});

describe('what is checked and told', () => {
  it('stands with the hand-out', async () => {
    const checks = { checked: true, patient: 'ticket-scanned' };
    const counselling = { ticked: ['with-food'], note: 'Con dâu nhắc uống' };
    await dispense(whole, { checks, counselling });
    expect(visit().handOvers).toEqual([{ event: lastEvent(), checks, counselling }]);
  });

  it('is not recorded as checked when it was not', async () => {
    expect(await dispense(whole, { checks: { checked: false, patient: 'ticket-scanned' } })).toBe('invalid');
  });
});

describe('what comes back', () => {
  const back = (quantity: number, backOnShelf: boolean, handOut = visit().handOuts[0]) =>
    run('return-medicine', { items: [{ handOut, lot: 'late', quantity, backOnShelf }], reason: 'Dị ứng' });

  it('is owed again; on the shelf it can be handed out, destroyed it is gone', async () => {
    await dispense(whole);
    expect(await back(2, true)).toBe('ok');
    expect([onHand('late'), status()]).toEqual([97, 'partly']);
    expect(await back(2, false)).toBe('ok');
    expect(onHand('late')).toBe(97);
    expect(await back(2, true)).toBe('more-than-handed-out');
    expect(await dispense([{ lot: 'late', quantity: 4 }])).toBe('ok');
    expect(status()).toBe('done');
    expect(day.clinic.book.rows.total('dispensed/paracetamol')).toBe(15);
  });

  it('undoes a whole hand-out of today, whoever made it and whatever came after', async () => {
    await dispense(whole);
    const [event] = visit().handOuts;
    await back(1, false);
    await run('note-facts', { weightKg: 50 });
    const undo = { event, reason: 'Nhầm người' };
    expect(await run('undo-dispensing', undo, secondPharmacist)).toBe('ok');
    expect([onHand('early'), onHand('late'), status()]).toEqual([10, 99, 'waiting']);
    expect(await run('undo-dispensing', undo)).toBe('nothing-to-return');
    expect(await run('undo-dispensing', { event: 'nowhere', reason: 'Nhầm' })).toBe('undo-not-possible');
  });
});

it('undoes a hand-out of today on a computer whose clock is years behind, and none of the day before', async () => {
  const { lines } = day;
  const at = async (startsAt: string) => {
    day = smallDay({ lines, startsAt });
    expect(await dispense(whole)).toBe('ok');
    return visit().handOuts[0];
  };
  const behind = { event: await at('2015-01-01T00:00:00.000Z'), reason: 'Nhầm người' };
  expect(await run('undo-dispensing', behind)).toBe('ok');
  const yesterday = { event: await at('2026-11-23T05:00:00.000Z'), reason: 'Nhầm người' };
  day = smallDay({ lines: day.lines, startsAt: '2026-11-24T01:00:00.000Z' });
  expect(await run('undo-dispensing', yesterday)).toBe('undo-not-possible');
});

describe('what will not be given', () => {
  it('is closed with a reason, and open again when that is taken back', async () => {
    await dispense([{ lot: 'early', quantity: 10 }]);
    const close = { medicine: 'paracetamol', reason: 'out-of-stock' };
    expect(await run('close-rest', close)).toBe('ok');
    expect([status(), visit().closedRests[0]?.quantity]).toEqual(['done', 5]);
    expect(await run('close-rest', close)).toBe('nothing-owed');
    expect(await dispense([{ lot: 'late', quantity: 1 }])).toBe('more-than-prescribed');
    const [rest] = visit().closedRests;
    expect(await run('undo-dispensing', { event: rest?.event, reason: 'Vừa có thêm' })).toBe('ok');
    expect([status(), visit().closedRests]).toEqual(['partly', []]);
  });

  it.each([
    ['another reason without a word', { medicine: 'paracetamol', reason: 'other' }, 'invalid'],
    ['another reason with a note', { medicine: 'paracetamol', reason: 'other', note: 'Về gấp' }, 'ok'],
    ['what was not prescribed', { medicine: 'colchicine', reason: 'declined' }, 'wrong-lot'],
  ])('%s', async (_, data, expected) => {
    expect(await run('close-rest', data)).toBe(expected);
  });

  it('is asked again by a prescription that replaces', async () => {
    await run('close-rest', { medicine: 'paracetamol', reason: 'out-of-stock' });
    expect(status()).toBe('done');
    await reissue({ medicine: 'paracetamol' });
    expect(status()).toBe('waiting');
  });
});

describe('two stations apart', () => {
  const items = [{ lot: 'late', quantity: 15, reason: 'Hộp đã mở' }];
  const handOut: Step = (one) =>
    send(one, 'visit.dispense', 'visit/v', { prescription: codeOf(one), items }, staff.pharmacist);
  const takeBack: Step = (one) => {
    const handOutEvent = one.clinic.book.rows.visit('v')?.handOuts[0];
    const data = {
      items: [{ handOut: handOutEvent, lot: 'late', quantity: 15, backOnShelf: true }],
      reason: 'Sai',
    };
    return send(one, 'visit.return-medicine', 'visit/v', data, staff.pharmacist);
  };

  it('that both take back the same give it back to the shelf once, and it is a dispute', async () => {
    for (const { book, lines } of await bothWays(
      [call1, sign, prescribe(15), handOut],
      [takeBack],
      [takeBack],
    )) {
      expect(book.readers.lots.row('late')?.onHand).toBe(100);
      expect(kindsOf(book)).toEqual(['returned-twice']);
      expect(disputesOf(book)[0]?.facts.map(({ value }) => value)).toEqual([
        'Paracetamol × 15',
        'Paracetamol × 15',
      ]);
      expect(disputesOf((await settle(lines)).book)[0]?.settled?.note).toBe('Đã hỏi');
    }
  });

  it('are told when one gives in place of a line what the other is asked for by a new prescription', async () => {
    const instead = { lot: 'late', quantity: 15, reason: 'Hết', insteadOf: 'capsules' };
    const prescribeOf =
      (medicine: string): Step =>
      (one) => {
        const replaces = codeOf(one);
        const data = { lines: [{ ...line, medicine }], advice: '', ...(replaces ? { replaces } : {}) };
        return send(one, 'visit.issue-prescription', 'visit/v', data, staff.doctor);
      };
    const give: Step = (one) => {
      const data = { prescription: codeOf(one), items: [instead] };
      return send(one, 'visit.dispense', 'visit/v', data, staff.pharmacist);
    };
    const both = await bothWays(
      [call1, sign, prescribeOf('capsules')],
      [give],
      [prescribeOf('paracetamol'), handOut],
      { formulary },
    );
    for (const { book } of both) {
      expect(book.readers.lots.row('late')?.onHand).toBe(70);
      expect(kindsOf(book)).toEqual(['dispensed-twice']);
    }
  });

  it('that both prepare reserve the units once', async () => {
    const get: Step = (one) =>
      send(one, 'visit.prepare-medicines', 'visit/v', { prescription: codeOf(one), items }, staff.pharmacist);
    for (const { book } of await bothWays([call1, sign, prescribe(15)], [get], [get])) {
      expect(book.readers.lots.row('late')?.reserved).toBe(15);
    }
  });
});
