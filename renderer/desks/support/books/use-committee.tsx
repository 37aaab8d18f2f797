/** Somebody of the committee stands behind a decision: whoever sits here when they are of it, else the one who types their PIN. */
import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/domain/roles.ts';
import type { DayRow } from '#shared/rows.ts';
import { useStaff } from '../../../app/session.ts';
import { useWitnessedSend } from '../../../app/witness/use-witnessed-send.ts';
import { useWitness, WitnessFields } from '../../../app/witness/witness-fields.tsx';
import type { Sending } from '../../../mirror/index.ts';
import { Notice, Quiet } from '../../../ui/index.ts';

export function useCommittee(
  day: DayRow,
  command: CommandType,
  /** A second person is needed whoever sits here. */
  { always = false, already = [] }: { always?: boolean; already?: readonly string[] } = {},
) {
  const { t } = useTranslation();
  const staff = useStaff();
  const { witness, change, credentials, forgetPin } = useWitness();
  const { send, busy, left, notice, problem } = useWitnessedSend();
  const isMember = staff.roles.includes('committee') && !always;
  return {
    busy,
    left,
    /** What the last try met. */
    problem,
    isReady: left === 0 && (isMember || credentials !== undefined),
    /** Whether it was saved. */
    async send(sending: Omit<Sending, 'type'>): Promise<boolean> {
      if (left > 0 || (!isMember && !credentials)) return false;
      const sent = await send({ ...sending, type: command }, isMember ? undefined : credentials);
      forgetPin();
      return sent;
    },
    fields: (
      <>
        {isMember ? (
          <Quiet>{t('books.asMember', { name: staff.name })}</Quiet>
        ) : (
          <WitnessFields
            day={day}
            command={command}
            label={t('support.whoApproves')}
            nobody={t('support.noCommittee')}
            already={already}
            value={witness}
            onChange={change}
          />
        )}
        {notice && <Notice {...notice} />}
      </>
    ),
  };
}
