/** A program for tests: a station in a process of its own, which is asked over its channel to the test. */
import { createHost } from '../index.ts';
import { noSpooler } from './test-station.ts';

export interface Asked {
  number: number;
  method: string;
  path: string;
  body?: string | undefined;
  headers: Record<string, string>;
}
export interface Answered {
  number: number;
  status: number;
  text: string;
}

const [, , dataDir = ''] = process.argv;
const host = await createHost({ dataDir, rendererDir: dataDir, spooler: noSpooler });

process.on('message', async ({ number, method, path, body, headers }: Asked) => {
  const request = new Request(`http://station${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const response = await host.fetch(request);
  const answered: Answered = { number, status: response.status, text: await response.text() };
  process.send?.(answered);
});
process.on('disconnect', async () => {
  await host.close();
  process.exit();
});
process.send?.('ready');
