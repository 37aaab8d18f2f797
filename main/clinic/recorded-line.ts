/** A command's line as the clinic handles it, and as the journal keeps it: what all its events share is kept once. */
import { z } from 'zod';
import type { JournalLine } from '#main/journal/journal.ts';
import { actorSchema, type DomainEvent, type RecordedLine } from '#shared/domain/event.ts';

const payloadSchema = z.object({
  command: z.string(),
  at: z.string(),
  occurredAt: z.string().optional(),
  by: actorSchema,
  witness: actorSchema.optional(),
  basis: z.string().optional(),
  events: z.array(z.object({ id: z.string(), type: z.string(), v: z.number(), data: z.unknown() })),
});

/** A line for the journal. */
export function toJournal(line: RecordedLine): JournalLine {
  const { station, stationSeq, subject, command, events } = line;
  const [first] = events;
  if (!first) throw new Error('A line without events');
  const { at, occurredAt, by, witness, basis } = first;
  return {
    station,
    stationSeq,
    subject,
    payload: {
      command,
      at,
      occurredAt,
      by,
      witness,
      basis,
      events: events.map(({ id, type, v, data }) => ({ id, type, v, data })),
    },
    ...placeOf(line),
  };
}

/** A line of the journal; nothing when it holds something other than a command. */
export function fromJournal(line: JournalLine): RecordedLine | undefined {
  const { station, stationSeq, subject, payload } = line;
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { command, events, ...shared } = parsed.data;
  const complete = events.map(
    (event): DomainEvent => ({ ...event, ...definedOnly(shared), subject, station, stationSeq }),
  );
  return {
    station,
    stationSeq,
    subject,
    command,
    events: complete,
    ...placeOf(line),
  };
}

function placeOf({ hubOrder, formerOrder }: { hubOrder?: number; formerOrder?: number }) {
  return {
    ...(hubOrder === undefined ? {} : { hubOrder }),
    ...(formerOrder === undefined ? {} : { formerOrder }),
  };
}

function definedOnly({
  at,
  by,
  occurredAt,
  witness,
  basis,
}: Omit<z.infer<typeof payloadSchema>, 'command' | 'events'>) {
  return {
    at,
    by,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(witness === undefined ? {} : { witness }),
    ...(basis === undefined ? {} : { basis }),
  };
}
