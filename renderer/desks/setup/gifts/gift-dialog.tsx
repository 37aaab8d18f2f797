import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gift } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { FormDialog, Grid, TextField } from '../../../ui/index.ts';
import { freeWord } from '../free-word.ts';
import { useLists } from '../use-lists.ts';
import {
  agesOf,
  isAgeSound,
  quantitiesOf,
  readSizes,
  ruleFormOf,
  ruleOfForm,
  stockOf,
  type UsualGift,
  usualGifts,
  withoutSize,
} from './gift-form.ts';
import { RuleFields } from './rule-fields.tsx';
import { SizeFields } from './size-fields.tsx';

const mostQuantity = 1_000_000;

/** A gift that is added, perhaps begun as a usual one, or written anew. */
export function GiftDialog({
  day,
  gift,
  begunAs,
  onClose,
}: {
  day: DayRow;
  gift: Gift | undefined;
  begunAs?: UsualGift;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { list, busy } = useLists();
  const usual = begunAs && usualGifts[begunAs];
  const [vi, setVi] = useState(gift?.name.vi ?? usual?.name.vi ?? '');
  const [en, setEn] = useState(
    gift ? (gift.name.en === gift.name.vi ? '' : gift.name.en) : (usual?.name.en ?? ''),
  );
  const [sizesText, setSizes] = useState(
    (gift?.stock.flatMap(({ size }) => size ?? []) ?? usual?.sizes ?? []).join(', '),
  );
  const [quantities, setQuantities] = useState(quantitiesOf(gift?.stock ?? []));
  const [ages, setAges] = useState(agesOf(gift?.stock ?? []));
  const [rule, setRule] = useState(ruleFormOf(gift));
  const [isAsked, setAsked] = useState(false);
  const sizes = readSizes(sizesText);
  const fields = sizes.length > 0 ? sizes : [withoutSize];
  const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
  const isSound = fields.every((size) => (quantities[size] ?? 0) <= mostQuantity && isAgeSound(ages[size]));
  const required = (text: string) => (isAsked && text === '' ? t('fieldError.required') : undefined);
  const send = async () => {
    setAsked(true);
    const written = ruleOfForm(rule);
    if (!name.vi || !isSound || !written) return;
    const taken = day.gifts.map(({ id }) => id);
    const id = gift?.id ?? freeWord(name.en, taken);
    const item = { id, name, stock: stockOf(sizes, quantities, ages), rule: written };
    if (await list({ list: 'gifts', items: [item] })) onClose();
  };
  return (
    <FormDialog
      title={gift ? t('gifts.edit', { name: gift.name.vi }) : t('gifts.addTitle')}
      size="large"
      action={{ label: t(gift ? 'medicines.save' : 'gifts.add'), busy }}
      onSend={send}
      onClose={onClose}
    >
      <Grid columns={2} gap={4}>
        <TextField
          label={t('gifts.nameVi')}
          required
          autoFocus={!usual}
          maxLength={100}
          value={vi}
          onChange={setVi}
          error={required(name.vi)}
        />
        <TextField
          label={t('gifts.nameEn')}
          hint={t('gifts.nameEnHint')}
          maxLength={100}
          value={en}
          onChange={setEn}
        />
      </Grid>
      <TextField
        label={t('gifts.sizes')}
        hint={t('gifts.sizesHint')}
        maxLength={300}
        value={sizesText}
        onChange={setSizes}
      />
      <SizeFields
        sizes={fields}
        quantities={quantities}
        ages={ages}
        most={mostQuantity}
        autoFocus={usual !== undefined}
        onQuantities={setQuantities}
        onAges={setAges}
      />
      <RuleFields rule={rule} isAsked={isAsked} onChange={setRule} />
    </FormDialog>
  );
}
