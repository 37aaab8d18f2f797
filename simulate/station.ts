/** One station while robots work at it: the host, its mirror, and the papers. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v7 as uuidv7 } from 'uuid';
import type { MirrorDatabase } from '#renderer/mirror/database.ts';
import { createMirror, type Mirror } from '#renderer/mirror/mirror.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { SimulatedClock } from './clock.ts';
import type { Documents } from './documents.ts';
import { type Door, origin } from './door.ts';
import type { Material } from './material.ts';
import type { Random } from './random.ts';

export interface Station {
  clock: SimulatedClock;
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
  /** The screens' copy of the rows; robots read nothing else. */
  db: MirrorDatabase;
  documents: Documents;
  material: Material;
  /** A new id, of the simulated time and of the seed. */
  newId(): string;
}

/** A mirror in memory that follows a host. `token` says who is at the window just now. */
export function openMirror(door: Door, token: () => string): Mirror {
  return createMirror({
    fetch: door.fetch,
    origin,
    token,
    name: 'station',
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });
}

export function createStation(parts: {
  clock: SimulatedClock;
  db: MirrorDatabase;
  documents: Documents;
  material: Material;
  random: Random;
}): Station {
  const { random, ...rest } = parts;
  return {
    ...rest,
    today: dateOf(parts.clock.now().toISOString()),
    newId: () => uuidv7({ msecs: parts.clock.read(), random: random.bytes(16) }),
  };
}
