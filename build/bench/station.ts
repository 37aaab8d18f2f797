/** Processes of the benchmark: a station for the browser to look at, and whatever has to start from nothing. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Station extends AsyncDisposable {
  /** Lets one window in, once. */
  url: string;
}

/** Starts a station on a data folder, with the screens of a folder. */
export async function startStation(dataDir: string, rendererDir: string): Promise<Station> {
  const child = fork(new URL('./host-process.ts', import.meta.url), [dataDir, rendererDir]);
  const ended = once(child, 'exit');
  const url = String(await answer(child));
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Runs a program to its end; the answer is what it sends. */
export async function runToEnd(program: URL, args: readonly string[]): Promise<unknown> {
  const child = fork(program, args);
  const ended = once(child, 'exit');
  const sent = await answer(child);
  await ended;
  return sent;
}

/** What a process sends next. Throws when it ends without. */
function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A process of the benchmark ended too early'));
    child.once('exit', onExit);
    child.once('message', (sent) => {
      child.off('exit', onExit);
      resolve(sent);
    });
  });
}
