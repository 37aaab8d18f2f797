/** The number of the bank's book, once the bank has given it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import { useSend } from '../../../app/use-send.ts';
import { FormDialog, TextField } from '../../../ui/index.ts';

export function BankDialog({ book, grant, onClose }: { book: string; grant: GrantRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [bank, setBank] = useState(grant.bank);
  const [bookNumber, setBookNumber] = useState(grant.bookNumber ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = bookNumber.trim() === '';
  const save = async () => {
    setIsAsked(true);
    if (isMissing) return;
    const data = { bookNumber, ...(bank.trim() ? { bank } : {}) };
    if (await send({ type: 'savings-book.note-bank', subject: `savings-book/${book}`, data })) onClose();
  };
  return (
    <FormDialog
      title={t('books.bankTitle', { name: grant.recipient.name })}
      action={{ label: t('books.saveBank'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <TextField
        label={t('support.bookNumber')}
        required
        autoFocus
        maxLength={60}
        value={bookNumber}
        onChange={setBookNumber}
        error={isAsked && isMissing ? t('fieldError.required') : undefined}
      />
      <TextField label={t('books.bank')} maxLength={200} value={bank} onChange={setBank} />
    </FormDialog>
  );
}
