import { useTranslation } from 'react-i18next';
import { type CommandType, mayCommand } from '#shared/domain/roles.ts';
import { subjects } from '#shared/domain/subjects.ts';
import type { IntakeRow, PatientRow, VisitSummary } from '#shared/rows.ts';
import { notify } from '../ui/index.ts';
import { useStaff } from './session.ts';
import { useSend } from './use-send.ts';

const undoCommands = {
  day: 'day.undo',
  patient: 'patient.undo',
  'support-case': 'support-case.undo',
  visit: 'visit.undo',
} as const satisfies Record<string, CommandType>;

/** Takes back the last step of a person, a visit, or of the intake (`day`); nothing where that is not this person's to take back. */
export function useUndo(
  kind: keyof typeof undoCommands,
  row: Pick<IntakeRow | PatientRow | VisitSummary, 'id' | 'lastStep' | 'lastEvent'> | null | undefined,
  /** What is said once it is done, where that is more than that it was. */
  done?: string,
): { undo(): Promise<void>; busy: boolean } | undefined {
  const { t } = useTranslation();
  const staff = useStaff();
  const { send, busy } = useSend();
  const step = row?.lastStep;
  const type = undoCommands[kind];
  if (!row || !step || step.by.id !== staff.id) return undefined;
  if (!subjects[kind].undoable.includes(step.type) || !mayCommand(staff.roles, type)) return undefined;
  return {
    busy,
    async undo() {
      const sent = await send({
        type,
        subject: kind === 'day' ? kind : `${kind}/${row.id}`,
        data: { event: step.id },
        ...(row.lastEvent ? { basis: row.lastEvent } : {}),
      });
      if (sent) notify({ tone: 'done', title: done ?? t('common.undone') });
    },
  };
}
