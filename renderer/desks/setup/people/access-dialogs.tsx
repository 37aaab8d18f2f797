import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { useSend } from '../../../app/use-send.ts';
import { FormDialog, Quiet } from '../../../ui/index.ts';

/** What may be done about somebody's being there, after a question. */
export type AccessStep = 'revoke' | 'remove';

/** Asks before somebody is sent out, or taken off the list. */
export function AccessDialog({
  step,
  person,
  onClose,
}: {
  step: AccessStep;
  person: StaffMember;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const orders = {
    revoke: { type: 'day.revoke-access', data: { staffId: person.id } },
    remove: { type: 'day.unlist', data: { list: 'staff', ids: [person.id] } },
  } as const;
  const act = async () => {
    if (await send({ subject: 'day', ...orders[step] })) onClose();
  };
  return (
    <FormDialog
      title={t(`setupPeople.${step}Title`, { name: person.name })}
      size="small"
      action={{
        label: t(`setupPeople.${step}`),
        icon: step === 'revoke' ? 'no-show' : 'remove',
        busy,
      }}
      onSend={act}
      onClose={onClose}
    >
      <Quiet>{t(`setupPeople.${step}Text`)}</Quiet>
    </FormDialog>
  );
}
