/** Why one person is called before another: one reason, which the screen says in a sentence. */
import type { PlaceReason } from './call-order.ts';
import type { Priority } from './priority.ts';

/**
 * - `emergency`, `returns`, `turn`: hers alone explains it;
 * - `priority`: her class is higher;
 * - `earlier`: the same class, and she came first;
 * - `missed`, `other-room`, `in-room`: his place explains it: he missed a call, waits for another room, or is in one.
 */
export type WhyBefore =
  | 'emergency'
  | 'returns'
  | 'priority'
  | 'turn'
  | 'earlier'
  | 'missed'
  | 'other-room'
  | 'in-room';

interface Place {
  reason: PlaceReason;
  priority: Priority;
  since: string;
  /** In a room at this moment. */
  isInRoom: boolean;
}

/** Why `first` is called before `second`, who stands behind. */
export function whyBefore(first: Place, second: Place): WhyBefore {
  if (second.isInRoom && !first.isInRoom) return 'in-room';
  if (second.reason === 'other-room' && first.reason !== 'other-room') return 'other-room';
  if (first.priority === 'emergency' && second.priority !== 'emergency') return 'emergency';
  if (first.reason === 'returns' && second.reason !== 'returns') return 'returns';
  if (first.priority === 'priority' && second.priority === 'ordinary') return 'priority';
  if (second.reason === 'missed' && first.reason !== 'missed') return 'missed';
  if (first.priority === 'ordinary' && second.priority === 'priority') return 'turn';
  return first.since <= second.since ? 'earlier' : 'turn';
}
