/** Windows of one station on a host in a few lines, each with its own mirror of the same database. */
import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { createMirror, type Mirror, type MirrorOptions } from '../mirror.ts';
import { FakeHost } from './fake-host.ts';

let stations = 0;

export class Station {
  readonly host = new FakeHost();
  readonly name = `station-${++stations}`;
  readonly #windows: Mirror[] = [];

  window(options: Partial<MirrorOptions> = {}): Mirror {
    const { fetch, origin } = this.host;
    const mirror = createMirror({ name: this.name, fetch, origin, token: () => undefined, ...options });
    this.#windows.push(mirror);
    return mirror;
  }

  async close(): Promise<void> {
    for (const window of this.#windows) await window.stop();
  }
}

/** Resolves with the answer of a live query as soon as it is one that was hoped for. */
export function shows<T>(query: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(query).subscribe({
      next(answer) {
        if (!hoped(answer)) return;
        subscription.unsubscribe();
        resolve(answer);
      },
      error: reject,
    });
  });
}
