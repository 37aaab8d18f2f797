import type { PatientRow } from '#shared/rows.ts';
import { useSend } from '../use-send.ts';
import { type HealthInput, isHealthChanged, notedHealth } from './health-input.ts';

/** Writes allergies and conditions into somebody's record; `true` once it is saved, or when there was nothing to save. */
export function useSaveHealth(patient: Pick<PatientRow, 'id' | 'lastEvent' | 'merged'>) {
  const { send, busy } = useSend();
  const save = async (input: HealthInput): Promise<boolean> => {
    if (!isHealthChanged(input)) return true;
    const sent = await send({
      type: 'patient.note-health',
      subject: `patient/${patient.id}`,
      ...(patient.lastEvent === undefined ? {} : { basis: patient.lastEvent }),
      data: { ...notedHealth(input), merged: patient.merged.map(({ id }) => id) },
    });
    return sent !== undefined;
  };
  return { save, busy };
}
