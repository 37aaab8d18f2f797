/** What a station keeps of its network, sealed, from one start to the next. */
import { z } from 'zod';
import { epochSchema } from '#main/journal/format.ts';

const settingsSchema = z.object({
  role: z.enum(['single', 'hub', 'member']),
  /** How often the day was opened here since it is shared; each start writes under its own name. */
  starts: z.int().min(0),
  /** It came from another computer's copy: also on its own, each start writes under its own name. */
  isRestored: z.boolean().optional(),
  /** The newest epoch this station knows of. */
  epoch: epochSchema.optional(),
  /** Where hubs were or may be, the likeliest first. */
  addresses: z.array(z.string()),
  /** What this computer's clock was ahead of the hub's, in ms, for when it is alone from the start. */
  clockAheadMs: z.number().optional(),
});
export type NetworkSettings = z.infer<typeof settingsSchema>;

const singleStation: NetworkSettings = { role: 'single', starts: 1, addresses: [] };

export interface NetworkStore {
  read(): Promise<unknown>;
  /** Throws `NotSaved`. */
  write(settings: NetworkSettings): Promise<void>;
}

export async function readNetworkSettings(store: NetworkStore): Promise<NetworkSettings> {
  return settingsSchema.safeParse(await store.read()).data ?? singleStation;
}
