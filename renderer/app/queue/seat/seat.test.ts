import { describe, expect, it } from 'vitest';
import { type CallingDesk, roomsFor, seatOf } from './seat.ts';

const name = { vi: '', en: '' };
const day = {
  specialties: [
    { id: 'cardiology', name },
    { id: 'neurology', name },
  ],
  rooms: [
    { id: 'triage-1', name: 'Sàng lọc 1', specialty: 'triage' },
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
    { id: 'room-3', name: 'Phòng 3', specialty: 'neurology' },
  ],
};
const ids = (desk: CallingDesk, ...specialties: string[]) =>
  roomsFor(day, { specialties }, desk).map((room) => room.id);

describe('the rooms somebody may call into', () => {
  it('are those of their specialties at the doctors’ desk', () => {
    expect(ids('doctor', 'cardiology')).toEqual(['room-1', 'room-2']);
    expect(ids('doctor', 'neurology', 'cardiology')).toEqual(['room-1', 'room-2', 'room-3']);
  });

  it('are those of all specialties for a doctor without one, and never those of other desks', () => {
    expect(ids('doctor')).toEqual(['room-1', 'room-2', 'room-3']);
  });

  it('are the desk’s own at any other desk, whatever somebody’s specialty', () => {
    expect(ids('triage', 'neurology')).toEqual(['triage-1']);
    expect(ids('pharmacy')).toEqual([]);
  });
});

describe('the seat', () => {
  const staff = { specialties: ['cardiology', 'neurology'], room: 'room-2' };

  it('is one’s own room at first', () => {
    expect(seatOf(day, staff, 'doctor')).toMatchObject({
      room: { id: 'room-2' },
      place: { id: 'cardiology' },
    });
  });

  it('is the room used last, with its specialty', () => {
    expect(seatOf(day, staff, 'doctor', 'room-3')).toMatchObject({ place: { id: 'neurology' } });
  });

  it('is not a remembered room of somebody else’s specialty', () => {
    const seat = seatOf(day, { specialties: ['cardiology'] }, 'doctor', 'room-3');
    expect(seat).toMatchObject({ room: { id: 'room-1' } });
  });

  it('is at the desk’s place where the desk has rooms', () => {
    expect(seatOf(day, staff, 'triage')).toMatchObject({ room: { id: 'triage-1' }, place: { isDesk: true } });
  });

  it('is nowhere when the day has no room for it', () => {
    expect(seatOf(day, { specialties: ['ultrasound'] }, 'doctor')).toBeUndefined();
    expect(seatOf(day, staff, 'pharmacy')).toBeUndefined();
  });
});
