/** How long the stock of a medicine lasts when the day goes on as it does. */

/** Units that left the shelf for people at an instant (ISO); a minus for what came back to it. */
export interface Use {
  at: string;
  quantity: number;
}

export interface Forecast {
  /** Units an hour. */
  perHour: number;
  /** ISO instant; nothing when nothing is used. Now, when nothing is left. */
  runsOutAt?: string;
}

const hourMs = 3_600_000;
/** What was used earlier says little of what is used now: a specialty may have come late or gone. Our own choice. */
const lookBackHours = 3;
/** In the first minutes of a day one big hand-out would make everything run out. Our own choice. */
const leastHours = 0.5;

/**
 * The use of an hour is what was handed out in the last three hours, or since the doors were opened when that is less
 * than three hours ago, divided by that time, of which half an hour counts at least. `usable` are units that may be
 * handed out. What another computer stamped a little later
 * than `now` has happened too. Before the doors open, and while nothing is used, nothing is expected to run out.
 */
export function forecastOf(
  usable: number,
  uses: readonly Use[],
  { opened, now }: { opened: string | undefined; now: string },
): Forecast {
  if (opened === undefined || opened > now) return { perHour: 0 };
  const [until, doors] = [Date.parse(now), Date.parse(opened)];
  const from = Math.max(doors, until - lookBackHours * hourMs);
  const used = uses.reduce((sum, { at, quantity }) => (Date.parse(at) < from ? sum : sum + quantity), 0);
  const perHour = Math.max(0, used) / Math.max(leastHours, (until - from) / hourMs);
  if (perHour === 0) return { perHour };
  const leftMs = (Math.max(0, usable) / perHour) * hourMs;
  return { perHour, runsOutAt: new Date(until + leftMs).toISOString() };
}
