/** Who takes the gifts, and how they sign for them on the list. */
import { useTranslation } from 'react-i18next';
import { giftReceiverSchema } from '#shared/domain/gifts/gifts.ts';
import { type ReceiptProof, receiptProofs } from '#shared/domain/support/receipt.ts';
import { Choice, Grid, SuggestField, TextField } from '../../../ui/index.ts';

const receivers = ['self', 'family'] as const;

export interface Receipt {
  who: (typeof receivers)[number];
  name: string;
  relation: string;
  proof: ReceiptProof;
}

/** As it is offered: a small child whose guardian is known does not take it themselves. */
export const firstReceipt = (guardian: string | undefined): Receipt => ({
  ...(guardian ? { who: 'family', name: guardian } : { who: 'self', name: '' }),
  relation: '',
  proof: 'signature',
});

/** As it is sent; nothing while a member of the family is not named. */
export function receiptOf({ who, name, relation, proof }: Receipt) {
  if (who === 'self') return { proof };
  const receiver = giftReceiverSchema.safeParse({ name, relation });
  return receiver.success ? { receiver: receiver.data, proof } : undefined;
}

export function ReceiptFields({
  value,
  isTried,
  onChange,
}: {
  value: Receipt;
  isTried: boolean;
  onChange: (receipt: Receipt) => void;
}) {
  const { t } = useTranslation();
  const missing = (text: string) => (isTried && text.trim() === '' ? t('fieldError.required') : undefined);
  return (
    <>
      <Grid columns={2} gap={4}>
        <Choice
          label={t('supportGifts.receiver')}
          columns={2}
          digitGoesOn
          value={value.who}
          onChange={(who) => onChange({ ...value, who })}
          options={receivers.map((who) => ({ value: who, label: t(`supportGifts.who.${who}`) }))}
        />
        <Choice
          label={t('supportGifts.proof')}
          columns={2}
          digitGoesOn
          value={value.proof}
          onChange={(proof) => onChange({ ...value, proof })}
          options={receiptProofs.map((proof) => ({ value: proof, label: t(`supportGifts.proofs.${proof}`) }))}
        />
      </Grid>
      {value.who === 'family' && (
        <Grid columns={2} gap={4}>
          <TextField
            label={t('supportGifts.receiverName')}
            required
            maxLength={120}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
            error={missing(value.name)}
          />
          <SuggestField
            label={t('supportGifts.relation')}
            required
            maxLength={60}
            suggestions={Object.values(t('supportGifts.relations', { returnObjects: true }))}
            value={value.relation}
            onChange={(relation) => onChange({ ...value, relation })}
            error={missing(value.relation)}
          />
        </Grid>
      )}
    </>
  );
}
