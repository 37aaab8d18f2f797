import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import type { LotState } from '../lot/lot.ts';
import { listNames } from './preparing.ts';
import { mostListed } from './setup.ts';
import { begun, dayAfter, dayWith, listed, opened, prepared, refusalOf } from './testing/prepared-day.ts';

const words = (vi: string) => ({ vi, en: vi });
const room = { id: 'r1', name: 'Phòng 1', specialty: 'cardiology' };
const doctor = { id: 'd', name: 'Giàng Thị Lan', roles: ['doctor'], specialties: ['cardiology'], room: 'r1' };
const gift = { id: 'g', name: words('Áo ấm'), stock: [] };
const medicine = {
  id: 'paracetamol',
  inn: ['Paracetamol'],
  strength: '500 mg',
  form: words('viên nén'),
  unit: words('viên'),
  route: words('uống'),
  atc: 'N02BE01',
  toxic: false,
};
const full = [
  prepared,
  listed('rooms', room),
  listed('staff', doctor),
  listed('gifts', gift),
  listed('formulary', medicine),
];
const setup = (...bodies: EventBody[]) => dayAfter(...bodies).setup;

describe('beginning a day', () => {
  it('takes the first set-up, and no other afterwards', () => {
    expect(dayWith([], 'day.prepare', { setup: begun }).setup).toEqual(begun);
    expect(refusalOf([prepared], 'day.prepare', { setup: begun })?.code).toBe('already-exists');
    expect(setup(prepared, { type: 'day.prepared', data: { setup: { ...begun, id: 'other' } } })?.id).toBe(
      'd',
    );
  });

  it('leaves the doors closed', () => {
    expect(dayAfter(prepared).opened).toBeUndefined();
  });
});

describe('changing what stands once', () => {
  it('writes anew only what is named', () => {
    const site = { name: 'Trường học', commune: 'Xã Tả Phìn', province: 'Lào Cai', address: '' };
    const after = dayWith(full, 'day.change', { site, date: '2027-03-06' });
    expect(after.setup).toEqual({ ...setup(...full), site, date: '2027-03-06' });
  });

  it('may be about nothing', () => {
    expect(dayWith(full, 'day.change', {}).setup).toEqual(setup(...full));
  });

  it('chooses where emergencies go, and lets go of it', () => {
    const chosen = dayWith(full, 'day.change', { emergencySpecialty: 'cardiology' });
    expect(chosen.setup?.emergencySpecialty).toBe('cardiology');
    const none: EventBody = { type: 'day.changed', data: { emergencySpecialty: 'cardiology' } };
    expect(dayWith([...full, none], 'day.change', { emergencySpecialty: '' }).setup).not.toHaveProperty(
      'emergencySpecialty',
    );
    expect(dayWith([...full, none], 'day.change', {}).setup?.emergencySpecialty).toBe('cardiology');
  });

  it.each<[string, EventBody[], object, string]>([
    ['before anything is begun', [], {}, 'day-not-open'],
    ['of the date, once the doors were open', [...full, opened], { date: '2027-03-06' }, 'day-already-open'],
    ['to a specialty nobody has', full, { emergencySpecialty: 'dentistry' }, 'unknown-specialty'],
    ['to a date that is none', full, { date: '2027-02-30' }, 'invalid'],
    ['to a facility code of four', full, { facility: { ...begun.facility, code: '1234' } }, 'invalid'],
    ['to hours that end before they begin', full, { hours: { open: '17:00', close: '07:00' } }, 'invalid'],
    [
      'to a logo that is no picture',
      full,
      { programme: { name: '', sponsor: '', logo: 'data:image/png;base64,R0lGODlh' } },
      'invalid',
    ],
  ])('is refused %s', (_, bodies, data, code) => {
    expect(refusalOf(bodies, 'day.change', data)?.code).toBe(code);
  });

  it('keeps the same date when the doors are open, and takes the rest', () => {
    expect(refusalOf([...full, opened], 'day.change', { date: begun.date, hours: begun.hours })).toBe(
      undefined,
    );
  });
});

describe('listing', () => {
  it('adds at the end, and writes anew in its place', () => {
    const more = listed('rooms', { ...room, id: 'r2', name: 'Phòng 2' });
    const again = dayWith([...full, more], 'day.list', {
      list: 'rooms',
      items: [{ ...room, name: 'Phòng tim' }],
    });
    expect(again.setup?.rooms.map(({ name }) => name)).toEqual(['Phòng tim', 'Phòng 2']);
  });

  it('of medicines asks for a new review; of anything else it does not', () => {
    const reviewed = [...full, { type: 'day.formulary-reviewed', data: {} }];
    expect(setup(...reviewed)?.formularyReviewed).toBe(true);
    expect(dayWith(reviewed, 'day.list', { list: 'formulary', items: [medicine] }).setup).toMatchObject({
      formularyReviewed: false,
    });
    expect(dayWith(reviewed, 'day.list', { list: 'gifts', items: [gift] }).setup?.formularyReviewed).toBe(
      true,
    );
  });

  it.each<[string, EventBody[], string, object[], string]>([
    ['before anything is begun', [], 'rooms', [room], 'day-not-open'],
    ['of a room nobody examines in', full, 'rooms', [{ ...room, specialty: 'x' }], 'unknown-specialty'],
    ['of the only coordinator as a doctor', full, 'staff', [{ ...doctor, id: 'c' }], 'last-coordinator'],
    ['of nothing', full, 'rooms', [], 'invalid'],
    ['of somebody without a role', full, 'staff', [{ ...doctor, roles: [] }], 'invalid'],
    ['of a list nobody knows', full, 'chairs', [room], 'invalid'],
  ])('is refused %s', (_, bodies, list, items, code) => {
    expect(refusalOf(bodies, 'day.list', { list, items })?.code).toBe(code);
  });

  it('is refused beyond the most', () => {
    const many = Array.from({ length: mostListed }, (_, index) => ({ ...gift, id: `g${index}` }));
    expect(refusalOf([prepared], 'day.list', { list: 'gifts', items: many })).toBeUndefined();
    expect(refusalOf(full, 'day.list', { list: 'gifts', items: many })).toEqual({
      code: 'too-many-listed',
      params: { most: mostListed },
    });
  });

  it('goes on when the doors are open', () => {
    expect(refusalOf([...full, opened], 'day.list', { list: 'staff', items: [{ ...doctor, id: 'x' }] })).toBe(
      undefined,
    );
  });
});

describe('taking off a list', () => {
  const lot: LotState = {
    id: 'l',
    steps: [],
    recorded: [],
    disputes: [],
    receipt: { medicine: 'paracetamol', number: 'LO-1', expiry: '2028-01-31', quantity: 10 },
    movements: [],
  };

  it('takes what named it along', () => {
    const noRoom = dayWith(full, 'day.unlist', { list: 'rooms', ids: ['r1'] });
    expect(noRoom.setup?.rooms).toEqual([]);
    expect(noRoom.setup?.staff.find(({ id }) => id === 'd')).not.toHaveProperty('room');
    const bare = [prepared, listed('staff', doctor)];
    const noSpecialty = dayWith(bare, 'day.unlist', { list: 'specialties', ids: ['cardiology'] });
    expect(noSpecialty.setup?.staff.find(({ id }) => id === 'd')?.specialties).toEqual([]);
  });

  it('is about ids that may not be there', () => {
    expect(dayWith(full, 'day.unlist', { list: 'gifts', ids: ['x'] }).setup).toEqual(setup(...full));
  });

  it.each<[string, EventBody[], string, string[], object]>([
    ['before anything is begun', [], 'gifts', ['g'], { code: 'day-not-open' }],
    ['once the doors were open', [...full, opened], 'gifts', ['g'], { code: 'kept-after-opening' }],
    [
      'of a specialty that has a room',
      full,
      'specialties',
      ['cardiology'],
      { code: 'in-use', params: { by: 'Phòng 1' } },
    ],
    ['of the only coordinator', full, 'staff', ['c', 'd'], { code: 'last-coordinator' }],
  ])('is refused %s', (_, bodies, list, ids, refusal) => {
    expect(refusalOf(bodies, 'day.unlist', { list, ids })).toEqual(refusal);
  });

  it('is refused of a medicine that has a lot', () => {
    const data = { list: 'formulary', ids: ['paracetamol'] };
    expect(refusalOf(full, 'day.unlist', data)).toBeUndefined();
    expect(refusalOf(full, 'day.unlist', data, { paracetamol: [lot] })).toEqual({
      code: 'in-use',
      params: { by: 'LO-1' },
    });
  });
});

describe('a review of the formulary', () => {
  it('needs a day', () => {
    expect(refusalOf([], 'day.review-formulary', {})?.code).toBe('day-not-open');
    expect(dayWith(full, 'day.review-formulary', {}).setup?.formularyReviewed).toBe(true);
  });
});

const id = fc.constantFrom('a', 'b', 'c', 'cardiology', 'r1');
const itemOf = {
  specialties: id.map((id) => ({ id, name: words(id) })),
  rooms: fc.record({ id, name: fc.constant('Phòng'), specialty: id }),
  staff: fc.record(
    {
      id,
      name: fc.constant('Ai đó'),
      roles: fc.constant(['doctor']),
      specialties: fc.array(id, { maxLength: 3 }),
      room: id,
    },
    { requiredKeys: ['id', 'name', 'roles'] },
  ),
  formulary: id.map((id) => ({ ...medicine, id })),
  gifts: id.map((id) => ({ ...gift, id })),
  services: id.map((id) => ({ id, name: words(id), form: 'general' })),
};
const event: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constant(prepared),
  fc.constant(opened),
  fc.constant({ type: 'day.closed', data: {} }),
  fc.constant({ type: 'day.reopened', data: {} }),
  fc.constant({ type: 'day.formulary-reviewed', data: {} }),
  id.map((emergencySpecialty) => ({ type: 'day.changed', data: { emergencySpecialty } })),
  ...listNames.map((list) =>
    fc
      .array<object>(itemOf[list], { minLength: 1, maxLength: 4 })
      .map((items): EventBody => ({ type: 'day.listed', data: { list, items } })),
  ),
  fc
    .record({ list: fc.constantFrom(...listNames), ids: fc.array(id, { minLength: 1, maxLength: 3 }) })
    .map((data): EventBody => ({ type: 'day.unlisted', data })),
  fc
    .record({ staffId: id, pinHash: fc.constant('h'), oneTime: fc.boolean() })
    .map((data): EventBody => ({ type: 'day.pin-set', data })),
  fc.record({
    type: fc.constantFrom('day.access-revoked', 'day.access-restored'),
    data: fc.record({ staffId: id }),
  }),
);

describe('whatever the order in which things are heard', () => {
  it('everything is understood, every list keeps its ids apart, and nobody loses their PIN by being written anew', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (bodies) => {
        const state = dayAfter(...bodies);
        expect(state.disputes.map(({ kind }) => kind)).not.toContain('not-understood');
        for (const list of listNames) {
          const ids = state.setup?.[list].map((item) => item.id) ?? [];
          expect(ids).toEqual([...new Set(ids)]);
        }
        const before = state.setup?.staff.find((member) => member.id === 'a');
        const anew = dayAfter(...bodies, listed('staff', { id: 'a', name: 'Ai đó', roles: ['triage'] }));
        const after = anew.setup?.staff.find((member) => member.id === 'a');
        expect([after?.pinHash, after?.revoked]).toEqual([before?.pinHash, before?.revoked]);
      }),
    );
  });
});

it.each(['day.prepared', 'day.opened'])(
  'a day of an earlier edition, by %s, has no tests and no forms',
  (type) => {
    const { services: _, examForms: __, ...setup } = begun;
    const day = dayAfter({ type, data: { setup } });
    expect(day.setup).toMatchObject({ services: [], examForms: [] });
  },
);
