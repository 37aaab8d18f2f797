/** One station as a process of its own, as the browser shell runs it, with a clock and a cable that the simulation holds. */
import { z } from 'zod';
import { startBrowserShell } from '#main/browser/server.ts';
import { clockAt } from '../clock.ts';
import { createCable, cuts } from './cable.ts';

const orderSchema = z.union([
  z.object({ clock: z.number() }),
  z.object({ pull: z.enum(cuts) }),
  z.object({ plugIn: z.literal(true) }),
  z.object({ close: z.literal(true) }),
]);
export type Order = z.infer<typeof orderSchema>;

const [dataDir = '', instant] = process.argv.slice(2);
const cable = createCable();
const clock = clockAt(Number(instant));
const shell = await startBrowserShell({ dataDir, now: clock.now });

async function close(): Promise<void> {
  await shell.close();
  process.exit(0);
}

process.on('message', (message) => {
  const order = orderSchema.parse(message);
  if ('clock' in order) clock.moveTo(order.clock);
  else if ('pull' in order) cable.pull(order.pull);
  else if ('plugIn' in order) cable.plugIn();
  else close();
});
// Whoever started it is gone.
process.on('disconnect', close);
process.send?.({ url: shell.url });
