/** Finds clinic days of other computers on the local network by mDNS, and lets this one's be found. */
import { Bonjour } from 'bonjour-service';
import { z } from 'zod';
import type { FoundDay } from '#shared/network.ts';

const type = 'tram-kham';
const txtSchema = z.object({ day: z.string().max(60), station: z.string().regex(/^[A-Z]$/i) });

export interface Discovery {
  /** Lets the hub of a day be found; the result ends that. */
  advertise(day: { dayId: string; station: string; port: number }): () => void;
  /** What was found until now; the first time it begins to look. */
  found(): readonly FoundDay[];
  close(): Promise<void>;
}

/** A network without multicast is no trouble: addresses can be typed. `onTrouble` hears of it once. */
export function createDiscovery(onTrouble: (message: string, cause: unknown) => void): Discovery {
  let bonjour: Bonjour | undefined;
  let browser: ReturnType<Bonjour['find']> | undefined;
  let told = false;

  function started(): Bonjour {
    bonjour ??= new Bonjour({}, (cause: unknown) => {
      if (!told) onTrouble('Looking for other computers', cause);
      told = true;
    });
    return bonjour;
  }

  return {
    advertise: ({ dayId, station, port }) => {
      const service = started().publish({
        // Several days may be open on one network, and a day's hub may move.
        name: `${type}-${dayId.slice(-12)}-${station}`,
        type,
        port,
        txt: { day: dayId, station },
        probe: false,
      });
      return () => service.stop();
    },
    found: () => {
      browser ??= started().find({ type });
      browser.update();
      return browser.services.flatMap((service) => {
        const txt = txtSchema.safeParse(service.txt);
        const host = service.referer?.family === 'IPv4' ? service.referer.address : service.addresses?.[0];
        if (!txt.success || !host) return [];
        const { day, station } = txt.data;
        return { dayId: day, station: station.toUpperCase(), address: `${host}:${service.port}` };
      });
    },
    close: async () => {
      browser?.stop();
      const open = bonjour;
      if (open) await new Promise<void>((resolve) => open.unpublishAll(() => open.destroy(resolve)));
    },
  };
}
