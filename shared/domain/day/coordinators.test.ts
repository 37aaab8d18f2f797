import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../event.ts';
import { hasCoordinator } from './coordinators.ts';
import { dayAfter, dayWith, listed, prepared } from './testing/prepared-day.ts';

const second = { id: 'c2', name: 'Người thứ hai', roles: ['coordinator'] };
const third = { id: 'c3', name: 'Người thứ ba', roles: ['doctor', 'coordinator'] };
const pinOf = (staffId: string): EventBody => ({
  type: 'day.pin-set',
  data: { staffId, pinHash: `hash-${staffId}`, oneTime: false },
});
const revoked = (staffId: string): EventBody => ({ type: 'day.access-revoked', data: { staffId } });
const restored = (staffId: string): EventBody => ({ type: 'day.access-restored', data: { staffId } });
const unlisted = (...ids: string[]): EventBody => ({ type: 'day.unlisted', data: { list: 'staff', ids } });
const twoCoordinators = [prepared, listed('staff', second, third), pinOf('c2')];
const demoted = { id: 'c', name: 'Bùi Thanh Tâm (bàn 1)', roles: ['reception'] };

const memberOf = (id: string, ...bodies: EventBody[]) =>
  dayAfter(...twoCoordinators, ...bodies).setup?.staff.find((each) => each.id === id);
const disputesOf = (...bodies: EventBody[]) => dayAfter(...twoCoordinators, ...bodies).disputes;

describe('two coordinators who take away each other’s access apart', () => {
  it.each([
    ['c', 'c2'],
    ['c2', 'c'],
  ])('when %s is first, %s stays, and somebody has to look at it', (first, last) => {
    const both = [revoked(first), revoked(last)];
    expect(memberOf(first, ...both)?.revoked).toBe(true);
    expect(memberOf(last, ...both)?.revoked).toBeUndefined();
    const name = memberOf(last)?.name;
    expect(disputesOf(...both)).toMatchObject([
      { kind: 'last-coordinator', facts: [{ type: 'day.access-revoked', value: name }] },
    ]);
  });

  it('is settled in words', () => {
    const both = [...twoCoordinators, revoked('c'), revoked('c2')];
    const dispute = dayAfter(...both).disputes[0]?.id;
    const { disputes } = dayWith(both, 'day.settle', { dispute, note: 'Đã gọi điện' });
    expect(disputes[0]?.settled).toMatchObject({ note: 'Đã gọi điện' });
  });
});

describe('a list of people that leaves nobody to coordinate', () => {
  it('leaves the last as they were, and writes the others', () => {
    const change = [revoked('c2'), listed('staff', demoted, { ...third, name: 'Tên mới' })];
    expect(memberOf('c', ...change)).toEqual(memberOf('c'));
    expect(memberOf('c3', ...change)?.name).toBe('Tên mới');
    expect(disputesOf(...change).map(({ kind }) => kind)).toEqual(['last-coordinator']);
  });

  it('takes off nobody who is the last', () => {
    const change = [revoked('c2'), unlisted('c', 'c3')];
    expect(memberOf('c', ...change)).toEqual(memberOf('c'));
    expect(memberOf('c3', ...change)).toBeUndefined();
    expect(disputesOf(...change)).toHaveLength(1);
  });

  it('is nothing to look at while another coordinator is there', () => {
    expect(disputesOf(listed('staff', demoted), unlisted('c'))).toEqual([]);
    expect(memberOf('c', listed('staff', demoted))?.roles).toEqual(['reception']);
  });
});

describe('whatever is done apart, in whatever order it is read', () => {
  it('somebody can still coordinate', () => {
    const id = fc.constantFrom('c', 'c2', 'c3');
    const roles = fc.constantFrom(['coordinator'], ['reception']);
    const change = fc.oneof(
      id.map(revoked),
      id.map(restored),
      id.map(pinOf),
      fc.uniqueArray(id, { minLength: 1 }).map((ids) => unlisted(...ids)),
      fc.tuple(id, roles).map(([who, as]) => listed('staff', { id: who, name: who, roles: as })),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { setup } = dayAfter(prepared, ...changes);
        expect(hasCoordinator(setup?.staff ?? [])).toBe(true);
      }),
    );
  });
});
