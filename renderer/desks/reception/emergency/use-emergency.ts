import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sex } from '#shared/domain/patient/person.ts';
import type { DayRow } from '#shared/rows.ts';
import { usePrint } from '../../../app/use-print.ts';
import { useOneAtATime, useSend } from '../../../app/use-send.ts';
import { notify } from '../../../ui/index.ts';
import { RegistrationRun } from '../registration.ts';
import { emergencySpecialty } from '../visit-form.ts';
import { unnamedPerson, unnamedVisit } from './unnamed.ts';

/** Registers somebody without a name and sends them straight to the doctors; their ticket is printed. */
export function useEmergency(
  day: DayRow | undefined,
  onSaved: (patientId: string) => void,
): (sex: Sex) => Promise<void> {
  const { t } = useTranslation();
  const { send } = useSend();
  const { print } = usePrint();
  const { run: once } = useOneAtATime();
  // One that failed half-way is gone on with at the next press.
  const unfinished = useRef<RegistrationRun>(undefined);
  return useCallback(
    async (sex) => {
      if (!day) return;
      if (emergencySpecialty(day) === undefined) {
        notify({ tone: 'problem', title: t('emergency.noRoom'), text: t('emergency.noRoomText') });
        return;
      }
      await once(async () => {
        unfinished.current ??= new RegistrationRun();
        const person = unnamedPerson(sex, day.date);
        const saved = await unfinished.current.save({ person, visit: unnamedVisit, day }, send);
        if (!saved) return;
        unfinished.current = undefined;
        onSaved(saved.patientId);
        await print({ kind: 'ticket', subject: `visit/${saved.visitId}` });
      });
    },
    [day, t, once, send, onSaved, print],
  );
}
