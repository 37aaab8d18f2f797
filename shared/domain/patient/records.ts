/** Records of one person that are read together: those merged into one another. */
import { z } from 'zod';
import { carriedHealth } from './earlier.ts';
import { type Health, unitedHealth } from './health.ts';
import type { PatientState } from './patient.ts';

/** The record that goes on for a person, with the health of all their records, and each record by itself. */
export interface WholePatient extends PatientState {
  records: readonly PatientState[];
}

/** A record and what was merged into it, also by way of others: what goes with it when it is taken out. */
export function recordsBelow(
  id: string,
  records: readonly PatientState[],
  isFollowed: (record: PatientState) => boolean = () => true,
): PatientState[] {
  const ids = new Set([id]);
  for (const into of ids)
    for (const each of records) if (each.mergedInto?.into === into && isFollowed(each)) ids.add(each.id);
  return records.filter((each) => ids.has(each.id));
}

/** A merge, and what the merged record said of somebody's health when another record's word was put over it. */
export const replacedHealthSchema = z.object({ merge: z.string(), health: z.string().optional() });
export type ReplacedHealth = z.infer<typeof replacedHealthSchema>;

/** Of merged records, by which merge they are and which event wrote their health. */
export function replacedHealth({ mergedInto, healthEvent }: PatientState): ReplacedHealth[] {
  if (!mergedInto) return [];
  return [{ merge: mergedInto.event, ...(healthEvent === undefined ? {} : { health: healthEvent }) }];
}

/**
 * What is known of a person from all their records, the one that goes on first. What was written on a record after
 * others were merged into it stands for theirs, until they are taken apart or are found to have said something else.
 * What earlier days knew counts besides, until somebody of this day who had it before them has written it anew.
 */
export function healthOfAll(records: readonly PatientState[]): Health {
  const replaced = new Set(records.flatMap((each) => replacedBy(each, records)));
  const counting = records.filter((each, index) => index === 0 || !replaced.has(each));
  const earlier = carriedHealth(
    records,
    records.flatMap(({ replacedCarried }) => replacedCarried),
  );
  return unitedHealth([...counting.map(({ health }) => health), ...earlier]);
}

function replacedBy(record: PatientState, records: readonly PatientState[]): PatientState[] {
  const isReplaced = ({ mergedInto, healthEvent }: PatientState) =>
    record.replacedHealth.some(({ merge, health }) => merge === mergedInto?.event && health === healthEvent);
  return recordsBelow(record.id, records, isReplaced).filter((each) => each !== record);
}
