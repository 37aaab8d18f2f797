import { describe, expect, it } from 'vitest';
import { roomsFor, seatOf } from './seat.ts';

const name = { vi: '', en: '' };
const day = {
  specialties: [
    { id: 'cardiology', name },
    { id: 'neurology', name },
  ],
  rooms: [
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
    { id: 'room-3', name: 'Phòng 3', specialty: 'neurology' },
  ],
};
const ids = (...specialties: string[]) => roomsFor(day, { specialties }).map((room) => room.id);

describe('the rooms somebody may call into', () => {
  it('are those of their specialties', () => {
    expect(ids('cardiology')).toEqual(['room-1', 'room-2']);
    expect(ids('neurology', 'cardiology')).toEqual(['room-1', 'room-2', 'room-3']);
  });

  it('are all for somebody without a specialty', () => {
    expect(roomsFor(day, {})).toHaveLength(3);
  });
});

describe('the seat', () => {
  const staff = { specialties: ['cardiology', 'neurology'], room: 'room-2' };

  it('is one’s own room at first', () => {
    expect(seatOf(day, staff)).toMatchObject({ room: { id: 'room-2' }, specialty: { id: 'cardiology' } });
  });

  it('is the room used last, with its specialty', () => {
    expect(seatOf(day, staff, 'room-3')).toMatchObject({ specialty: { id: 'neurology' } });
  });

  it('is not a remembered room of somebody else’s specialty', () => {
    expect(seatOf(day, { specialties: ['cardiology'] }, 'room-3')).toMatchObject({ room: { id: 'room-1' } });
  });

  it('is nowhere when the day has no room for the specialty', () => {
    expect(seatOf(day, { specialties: ['ultrasound'] })).toBeUndefined();
  });
});
