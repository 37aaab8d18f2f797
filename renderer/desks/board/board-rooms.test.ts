import { describe, expect, it } from 'vitest';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { boardRooms, lastCalls } from './board-rooms.ts';

const day = {
  specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
  rooms: [
    { id: 'pharmacy-1', name: 'Quầy thuốc 1', specialty: 'pharmacy' },
    { id: 'room-3', name: 'Phòng 3', specialty: 'cardiology' },
    { id: 'room-4', name: 'Phòng 4', specialty: 'cardiology' },
    { id: 'store', name: 'Kho', specialty: 'none' },
  ],
};

function call(ticket: string, at: string, more: Partial<QueueCall> = {}): QueueCall {
  const instant = `2026-11-22T${at}:00.000Z`;
  return {
    event: ticket,
    visit: ticket,
    ticket,
    name: 'Vàng Thị Mỷ',
    priority: 'ordinary',
    room: 'room-3',
    roomName: 'Phòng 3',
    at: instant,
    lastAt: instant,
    since: instant,
    returning: false,
    ...more,
  };
}
const ended = { endedAt: '2026-11-22T03:00:00.000Z', outcome: 'seen' } as const;

const shown = (...calls: QueueCall[]) =>
  boardRooms(day, new Map([['cardiology', calls]])).map(
    ({ name, call, isCalling }) => `${name}: ${call?.ticket ?? 'nobody'}${isCalling ? ' now' : ''}`,
  );

describe('the rooms of the board', () => {
  it('are those people wait for, specialties before the pharmacy', () => {
    expect(shown()).toEqual(['Phòng 3: nobody', 'Phòng 4: nobody', 'Quầy thuốc 1: nobody']);
  });

  it('show who is called now, each room its own', () => {
    const calls = [call('A-001', '01:00'), call('A-002', '01:05', { room: 'room-4' })];
    expect(shown(...calls)).toEqual(['Phòng 3: A-001 now', 'Phòng 4: A-002 now', 'Quầy thuốc 1: nobody']);
  });

  it('show a call that goes on before a later one that has ended', () => {
    expect(shown(call('A-001', '01:00'), call('A-002', '01:05', ended))[0]).toBe('Phòng 3: A-001 now');
  });

  it('keep the last call when all have ended', () => {
    expect(shown(call('A-001', '01:00', ended), call('A-002', '01:05', ended))[0]).toBe('Phòng 3: A-002');
  });

  it('show of two calls going on the one made or repeated last', () => {
    const repeated = call('A-001', '01:00', { lastAt: '2026-11-22T01:09:00.000Z' });
    expect(shown(repeated, call('A-002', '01:05'))[0]).toBe('Phòng 3: A-001 now');
  });
});

describe('the last calls', () => {
  it('come from all places, the latest first, and are so many', () => {
    const calls = new Map([
      ['cardiology', [call('A-001', '01:00'), call('A-003', '01:10')]],
      ['pharmacy', [call('A-002', '01:05', { room: 'pharmacy-1' })]],
    ]);
    expect(lastCalls(calls, 2).map(({ ticket }) => ticket)).toEqual(['A-003', 'A-002']);
  });
});
