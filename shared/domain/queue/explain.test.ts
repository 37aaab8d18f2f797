import { expect, it } from 'vitest';
import { whyBefore } from './explain.ts';
import { waitLength } from './thresholds.ts';

const ordinary = {
  reason: 'arrival',
  priority: 'ordinary',
  since: '2026-11-23T01:00:00.000Z',
  isInRoom: false,
} as const;
const later = { ...ordinary, since: '2026-11-23T02:00:00.000Z' };
const favoured = { ...later, reason: 'priority', priority: 'priority' } as const;

it.each([
  ['she came first', ordinary, later, 'earlier'],
  ['she is an emergency', { ...later, reason: 'emergency', priority: 'emergency' }, ordinary, 'emergency'],
  ['she returns to the doctor', { ...later, reason: 'returns' }, ordinary, 'returns'],
  ['the law puts her first', favoured, ordinary, 'priority'],
  ['two of the priority class went before', { ...ordinary, reason: 'turn' }, favoured, 'turn'],
  ['he missed his call', later, { ...ordinary, reason: 'missed' }, 'missed'],
  [
    'he missed his call, though an emergency',
    later,
    { ...ordinary, reason: 'missed', priority: 'emergency' },
    'missed',
  ],
  ['he waits for another room', later, { ...ordinary, reason: 'other-room' }, 'other-room'],
  ['he is in a room just now', later, { ...ordinary, isInRoom: true }, 'in-room'],
] as const)('%s', (_, first, second, expected) => {
  expect(whyBefore(first, second)).toBe(expected);
});

it.each([
  ['ordinary', 59, 'fine'],
  ['ordinary', 60, 'long'],
  ['ordinary', 120, 'too-long'],
  ['priority', 30, 'long'],
  ['emergency', 4, 'fine'],
  ['emergency', 10, 'too-long'],
] as const)('%s after %d minutes: %s', (priority, minutes, expected) => {
  expect(waitLength(priority, minutes)).toBe(expected);
});
