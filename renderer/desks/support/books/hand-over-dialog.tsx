/** The book goes into somebody's hands: the recipient's, or those of one of the family. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import { type ReceiptProof, receiptProofs } from '#shared/domain/support/receipt.ts';
import { useSend } from '../../../app/use-send.ts';
import { Choice, FormDialog, Grid, TextField } from '../../../ui/index.ts';

const takers = ['recipient', 'family'] as const;

export function HandOverDialog({
  book,
  grant,
  onClose,
}: {
  book: string;
  grant: GrantRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [taker, setTaker] = useState<(typeof takers)[number]>('recipient');
  const [proof, setProof] = useState<ReceiptProof>();
  const [family, setFamily] = useState({ name: '', relation: '', identityNumber: '' });
  const [isAsked, setIsAsked] = useState(false);
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('fieldError.required') : undefined);
  const number = family.identityNumber.replace(/\s/g, '');
  const isWrong = number !== '' && !/^\d{12}$/.test(number);
  const isOfFamily = taker === 'family';
  const isComplete = !isOfFamily || (family.name.trim() !== '' && family.relation.trim() !== '' && !isWrong);
  const save = async () => {
    setIsAsked(true);
    if (!proof || !isComplete) return;
    const { name, relation } = family;
    const to = isOfFamily ? { to: { name, relation, ...(number ? { identityNumber: number } : {}) } } : {};
    const subject = `savings-book/${book}`;
    if (await send({ type: 'savings-book.hand-over', subject, data: { proof, ...to } })) onClose();
  };
  const change = (part: Partial<typeof family>) => setFamily((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title={t('books.handOverTitle', { name: grant.recipient.name })}
      action={{ label: t('books.handOver'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <Choice
        label={t('books.taker')}
        value={taker}
        onChange={setTaker}
        columns={2}
        options={takers.map((value) => ({ value, label: t(`books.takers.${value}`) }))}
        autoFocus
        required
      />
      {isOfFamily && (
        <Grid columns={2} gap={3}>
          <TextField
            label={t('books.familyName')}
            required
            maxLength={200}
            value={family.name}
            onChange={(name) => change({ name })}
            error={missing(family.name)}
          />
          <TextField
            label={t('books.relation')}
            placeholder={t('books.relationHint')}
            required
            maxLength={100}
            value={family.relation}
            onChange={(relation) => change({ relation })}
            error={missing(family.relation)}
          />
          <TextField
            label={t('support.identityNumber')}
            inputMode="numeric"
            maxLength={20}
            value={family.identityNumber}
            onChange={(identityNumber) => change({ identityNumber })}
            error={isAsked && isWrong ? t('fieldError.identity-number') : undefined}
          />
        </Grid>
      )}
      <Choice
        label={t('books.proof')}
        value={proof}
        onChange={setProof}
        columns={2}
        options={receiptProofs.map((value) => ({ value, label: t(`books.proofs.${value}`) }))}
        error={isAsked && !proof ? t('fieldError.required') : undefined}
        enterSends
        required
      />
    </FormDialog>
  );
}
