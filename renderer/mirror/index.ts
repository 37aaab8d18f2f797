/** Everything a screen may use of the mirror. Code without React imports `mirror.ts`. */
export type { HostClient } from './client.ts';
export type { MirrorDatabase, MirrorState } from './database.ts';
export * from './hooks.ts';
export { createMirror, type Mirror, type MirrorOptions } from './mirror.ts';
export { HostProblem, type HostProblemCode } from './problem.ts';
export type { QueueItem } from './queries.ts';
export type { SearchResult } from './search.ts';
export { newId, type Sending } from './send.ts';
