/** A station in a process of its own, as a host. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Host } from '../index.ts';
import type { Answered, Asked } from './station-program.ts';

/** Starts it; `wrapper` is a command that runs another, as `ip netns exec NAME`. */
export async function startStationProcess(dataDir: string, wrapper: readonly string[] = []): Promise<Host> {
  const program = new URL('station-program.ts', import.meta.url).pathname;
  const [command = '', ...rest] = [...wrapper, process.execPath, program, dataDir];
  const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (answer: Answered) => void>();
  child.on('message', (answer: Answered | 'ready') => {
    if (answer !== 'ready') waiting.get(answer.number)?.(answer);
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The station ended with ${code ?? signal}`);
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  let number = 0;

  return {
    fetch: async (request) => {
      number += 1;
      const asked: Asked = {
        number,
        method: request.method,
        path: request.url.slice(request.url.indexOf('/api')),
        body: request.method === 'GET' ? undefined : await request.text(),
        headers: Object.fromEntries(request.headers),
      };
      const { promise, resolve } = Promise.withResolvers<Answered>();
      waiting.set(number, resolve);
      child.send(asked);
      const { status, text } = await Promise.race([promise, ended]);
      waiting.delete(asked.number);
      return new Response(text, { status, headers: { 'content-type': 'application/json' } });
    },
    close: async () => {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
