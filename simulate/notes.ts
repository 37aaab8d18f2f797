/** What is counted and measured while the robots work. */
import { appendFileSync } from 'node:fs';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { CommandReply } from '#shared/host-api.ts';
import type { Door } from './door.ts';

export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

export interface Notes {
  /** Event ids of every command that was answered with "saved", in that order. */
  acknowledged: string[];
  refusals: Map<RefusalCode, number>;
  /** What should not have happened, in words. */
  surprises: string[];
  /** From sending a command until the mirror showed it, in milliseconds. */
  commandMs: number[];
  repeated: number;
  /** A door that notes every command answered with "saved", before anybody learns of the answer. */
  watch(door: Door): Door;
  refuse(code: RefusalCode): void;
  surprise(what: string): void;
}

/** `reportAcks` is a file to which the ids of each acknowledged command are appended at once, one line each. */
export function createNotes(reportAcks?: string): Notes {
  const known = new Set<string>();
  const notes: Notes = {
    acknowledged: [],
    refusals: new Map(),
    surprises: [],
    commandMs: [],
    repeated: 0,
    watch(door) {
      const note = ({ events }: { events: string[] }) => {
        const news = events.filter((id) => !known.has(id));
        if (news.length === 0) return;
        for (const id of news) known.add(id);
        notes.acknowledged.push(...news);
        if (reportAcks !== undefined) appendFileSync(reportAcks, `${news.join(' ')}\n`);
      };
      return {
        ...door,
        async fetch(request) {
          const response = await door.fetch(request);
          if (new URL(request.url).pathname !== '/api/commands' || !response.ok) return response;
          const reply: CommandReply = await response.clone().json();
          if (reply.ok) note(reply);
          return response;
        },
      };
    },
    refuse: (code) => notes.refusals.set(code, (notes.refusals.get(code) ?? 0) + 1),
    surprise: (what) => notes.surprises.push(what),
  };
  return notes;
}

/** Middle, 95th percentile and largest of measurements, to a tenth; zeros when there are none. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    tenth(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: tenth(sorted.at(-1) ?? 0) };
}

export const tenth = (value: number) => Math.round(value * 10) / 10;
