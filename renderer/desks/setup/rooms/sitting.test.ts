import { describe, expect, it } from 'vitest';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { maySitIn, personOfStaff, plannedPlaces, reseated, sittingIn } from './sitting.ts';

const member = (id: string, more: Partial<StaffMember>): StaffMember => ({
  id,
  name: id,
  roles: ['doctor'],
  pin: 'own',
  ...more,
});
const day = {
  specialties: [
    { id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } },
    { id: 'neurology', name: { vi: 'Thần kinh', en: 'Neurology' } },
  ],
  rooms: [
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'shelf', name: 'Quầy', specialty: 'pharmacy' },
  ],
  staff: [
    member('heart', { specialties: ['cardiology'], room: 'room-1', licence: '0001' }),
    member('any', {}),
    member('gone', { revoked: true, room: 'room-1' }),
    member('pharmacist', { roles: ['pharmacist'] }),
  ],
};
const ids = (members: readonly { id: string }[]) => members.map(({ id }) => id);

describe('who sits where', () => {
  it('offers a room whoever examines its specialty, and a desk whoever works there', () => {
    expect(ids(maySitIn(day, 'cardiology', undefined))).toEqual(['heart', 'any']);
    expect(ids(maySitIn(day, 'neurology', undefined))).toEqual(['any']);
    expect(ids(maySitIn(day, 'pharmacy', 'shelf'))).toEqual(['pharmacist']);
  });

  it('also offers whoever sits there already, but nobody who may not come in any more', () => {
    expect(ids(maySitIn(day, 'neurology', 'room-1'))).toEqual(['heart', 'any']);
    expect(ids(sittingIn(day, 'room-1'))).toEqual(['heart']);
  });

  it('moves somebody without losing anything else of them, and never sends a PIN', () => {
    expect(reseated(day, 'shelf', ['heart'])).toEqual([
      {
        id: 'heart',
        name: 'heart',
        roles: ['doctor'],
        licence: '0001',
        specialties: ['cardiology'],
        room: 'shelf',
      },
    ]);
    expect(personOfStaff(member('a', { revoked: true }))).toEqual({ id: 'a', name: 'a', roles: ['doctor'] });
  });

  it('takes out of the room whoever does not sit there any more', () => {
    expect(reseated(day, 'room-1', ['any'])).toEqual([
      { id: 'heart', name: 'heart', roles: ['doctor'], licence: '0001', specialties: ['cardiology'] },
      { id: 'any', name: 'any', roles: ['doctor'], room: 'room-1' },
    ]);
    expect(reseated(day, 'room-1', ['heart'])).toEqual([]);
  });
});

describe('places that are planned', () => {
  it('are the specialties and all desks, with what is missing at a specialty', () => {
    const places = plannedPlaces({ ...day, staff: day.staff.filter(({ id }) => id !== 'any') });
    expect(places.map(({ id, gaps }) => [id, ...gaps])).toEqual([
      ['triage'],
      ['cardiology'],
      ['neurology', 'no-room', 'no-doctor'],
      ['pharmacy'],
      ['support'],
    ]);
    expect(places.find(({ id }) => id === 'triage')?.rooms).toEqual([]);
  });
});
