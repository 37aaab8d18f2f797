import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { staffMember } from './setup.ts';
import { dayAfter, dayWith, listed, prepared, refusalOf } from './testing/prepared-day.ts';

const reception = { id: 'r', name: 'Vàng Thị Mỷ', roles: ['reception'] };
const second = { id: 'c2', name: 'Người thứ hai', roles: ['coordinator'] };
const pinOf = (staffId: string, oneTime: boolean, pinHash = 'hash'): EventBody => ({
  type: 'day.pin-set',
  data: { staffId, pinHash, oneTime },
});
const revoked = (staffId: string): EventBody => ({ type: 'day.access-revoked', data: { staffId } });
const withPeople = [prepared, listed('staff', reception, second)];
const staffAfter = (...bodies: EventBody[]) => dayAfter(...withPeople, ...bodies).setup?.staff ?? [];
const member = (id: string, ...bodies: EventBody[]) => staffAfter(...bodies).find((each) => each.id === id);

describe('a PIN', () => {
  it('is nobody’s before it is set, then given to them, then their own', () => {
    const state = (...bodies: EventBody[]) => {
      const found = member('r', ...bodies);
      return found && staffMember(found).pin;
    };
    expect(state()).toBe('none');
    expect(state(pinOf('r', true))).toBe('one-time');
    expect(state(pinOf('r', true), pinOf('r', false))).toBe('own');
    expect(state(pinOf('r', false), pinOf('r', true))).toBe('one-time');
  });

  it('stays with its person when they are written anew, and goes with them', () => {
    const anew = listed('staff', { ...reception, name: 'Vàng Thị Mỷ (bàn 2)' });
    expect(member('r', pinOf('r', false, 'hash-r'), anew)).toMatchObject({
      name: 'Vàng Thị Mỷ (bàn 2)',
      pinHash: 'hash-r',
    });
    const gone: EventBody = { type: 'day.unlisted', data: { list: 'staff', ids: ['r'] } };
    expect(member('r', pinOf('r', false), gone, listed('staff', reception))).toEqual(reception);
  });

  it('of somebody unknown changes nothing', () => {
    expect(staffAfter(pinOf('x', false))).toEqual(staffAfter());
  });

  it('never leaves the host', () => {
    const found = member('r', pinOf('r', true, 'hash-r'));
    expect(JSON.stringify(found && staffMember(found))).not.toContain('hash-r');
  });
});

describe('access', () => {
  it('is taken away and given back, and nothing else about the person changes', () => {
    const before = member('r', pinOf('r', false));
    expect(member('r', pinOf('r', false), revoked('r'))).toEqual({ ...before, revoked: true });
    const restored: EventBody = { type: 'day.access-restored', data: { staffId: 'r' } };
    expect(member('r', pinOf('r', false), revoked('r'), restored)).toEqual(before);
  });

  it('stays taken away when the person is written anew', () => {
    expect(member('r', revoked('r'), listed('staff', reception))?.revoked).toBe(true);
  });
});

describe('a command about access is refused', () => {
  it.each<[string, object, string]>([
    ['day.set-pin', { staffId: 'x', pinHash: 'h', oneTime: false }, 'unknown-staff'],
    ['day.revoke-access', { staffId: 'x' }, 'unknown-staff'],
    ['day.restore-access', { staffId: 'x' }, 'unknown-staff'],
    ['day.revoke-access', { staffId: 'c' }, 'last-coordinator'],
    ['day.revoke-access', {}, 'invalid'],
    ['day.set-pin', { staffId: 'r', pinHash: '', oneTime: false }, 'invalid'],
  ])('%s with %j: %s', (type, data, code) => {
    expect(refusalOf(withPeople, type, data)?.code).toBe(code);
  });

  it('before anything is prepared', () => {
    expect(refusalOf([], 'day.revoke-access', { staffId: 'c' })?.code).toBe('unknown-staff');
  });
});

describe('a coordinator', () => {
  it('may be sent out once another one can come in', () => {
    expect(refusalOf([...withPeople, pinOf('c2', true)], 'day.revoke-access', { staffId: 'c' })).toBe(
      undefined,
    );
  });

  it('does not count while they may not come in themselves', () => {
    const bodies = [...withPeople, pinOf('c2', false), revoked('c2')];
    expect(refusalOf(bodies, 'day.revoke-access', { staffId: 'c' })?.code).toBe('last-coordinator');
  });

  it('sends others out and lets them in', () => {
    const out = dayWith(withPeople, 'day.revoke-access', { staffId: 'r' });
    expect(out.setup?.staff.find(({ id }) => id === 'r')?.revoked).toBe(true);
    const back = dayWith([...withPeople, revoked('r')], 'day.restore-access', { staffId: 'r' });
    expect(back.setup?.staff.find(({ id }) => id === 'r')).toEqual(reception);
  });
});
