/**
 * An event is one thing that happened, as it stands in the journal for ever.
 *
 * @example
 * { id: '0199…', subject: 'visit/0199…', type: 'visit.called', v: 1, at: '2026-11-23T00:41:07.120Z',
 *   station: 'A', stationSeq: 812, by: { id: 'bs-lan', name: 'BS Giàng Thị Lan', role: 'doctor' },
 *   basis: '0199…', data: { specialty: 'cardiology', room: 'room-2' } }
 */
import { z } from 'zod';

export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  licence: z.string().optional(),
});
/** Somebody of the day's staff, copied into what they did so that an old paper keeps their name. */
export type Actor = z.infer<typeof actorSchema>;

/** What a decision says has happened; the host stamps the rest. */
export interface EventBody {
  type: string;
  data: object;
}

export interface DomainEvent {
  id: string;
  subject: string;
  type: string;
  v: number;
  /** ISO instant of the host's clock. */
  at: string;
  /** ISO instant for what was first written on paper. */
  occurredAt?: string;
  station: string;
  stationSeq: number;
  by: Actor;
  witness?: Actor;
  /** Id of the subject's last event that the author had seen. */
  basis?: string;
  data: unknown;
}

/** One command as it is kept: all its events concern one subject and stand or fall together. */
export interface RecordedLine {
  station: string;
  stationSeq: number;
  subject: string;
  /** Id of the command, so that one sent twice is kept once. */
  command: string;
  events: DomainEvent[];
  /** Place in the order of all stations, once a hub has given one. */
  hubOrder?: number;
  /** The place an earlier hub gave, as long as the present one has given none. */
  formerOrder?: number;
}

export type Schemas = Record<string, z.ZodType<object>>;

/** An event whose type is known, with its data. */
export type Recorded<S extends Schemas, T extends keyof S> = Omit<DomainEvent, 'type' | 'data'> & {
  type: T;
  data: z.infer<S[T]>;
};
