/** The committee says no, not yet, or takes a book back: always with a reason. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import type { DayRow } from '#shared/rows.ts';
import { Choice, FormDialog, Quiet, TextField } from '../../../ui/index.ts';
import type { Nominee } from './nominated.ts';
import { useCommittee } from './use-committee.tsx';

export type AgainstIt = 'reject' | 'defer' | 'revoke';

export function ReasonOfCommittee({
  kind,
  nominee: { visit, book },
  day,
  onClose,
}: {
  kind: AgainstIt;
  nominee: Nominee;
  day: DayRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isTakingBack = kind === 'revoke';
  // Stations apart may have granted two; which one is taken back is theirs to say.
  const active = isTakingBack && book ? activeGrants(book) : [];
  const [grant, setGrant] = useState<string>();
  const committee = useCommittee(day, `savings-book.${kind}`, { always: isTakingBack });
  const isMissing = reason.trim() === '';
  const send = async () => {
    setIsAsked(true);
    if (isMissing) return;
    const data = { reason, ...(isTakingBack ? (grant ? { grant } : {}) : { visitId: visit.id }) };
    const id = isTakingBack && book ? book.id : visit.patientId;
    if (await committee.send({ subject: `savings-book/${id}`, data })) onClose();
  };
  return (
    <FormDialog
      title={t(`books.${kind}Title`, { name: visit.opened.person.name })}
      action={{ label: t(`books.${kind}`), busy: committee.busy, disabled: !committee.isReady }}
      onSend={send}
      onClose={onClose}
    >
      <Quiet>{t(`books.${kind}Text`)}</Quiet>
      {active.length > 1 && (
        <Choice
          label={t('books.whichBook')}
          value={grant ?? active[0]?.event}
          onChange={setGrant}
          columns={2}
          options={active.map(({ event, serial, by }) => ({ value: event, label: serial, hint: by.name }))}
        />
      )}
      <TextField
        label={t('books.why')}
        required
        autoFocus
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('fieldError.required') : undefined}
      />
      {committee.fields}
    </FormDialog>
  );
}
