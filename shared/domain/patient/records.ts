/** Records of one person that are read together: those merged into one another. */
import type { PatientState } from './patient.ts';

/** The record that goes on for a person, with the health of all their records, and each record by itself. */
export interface WholePatient extends PatientState {
  records: readonly PatientState[];
}

/** A record and what was merged into it, also by way of others: what goes with it when it is taken out. */
export function recordsBelow(id: string, records: readonly PatientState[]): PatientState[] {
  const ids = new Set([id]);
  for (const into of ids) for (const each of records) if (each.mergedInto?.into === into) ids.add(each.id);
  return records.filter((each) => ids.has(each.id));
}
