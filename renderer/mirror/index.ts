/** Everything a screen may use of the mirror. Code without React imports `mirror.ts`. */
export * from './hooks.ts';
export { createMirror } from './mirror.ts';
export { HostProblem } from './problem.ts';
export {
  type IssuedItem,
  type KnownRecipient,
  mayBeCalled,
  type PeopleOnPapers,
  type QueueItem,
  type WaitingItem,
} from './queries.ts';
export { newId, type Sending } from './send.ts';
export type { CaseItem, NominatedItem } from './support-queries.ts';
