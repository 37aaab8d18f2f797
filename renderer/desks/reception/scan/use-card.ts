import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { typeAddress } from '../../../app/places/address.ts';
import { usePlaces } from '../../../app/places/use-places.ts';
import type { PersonInput, PersonOutput } from '../person-form.ts';
import type { ScannedCard } from './card-notices.tsx';
import type { CardScan } from './desk-scanner.tsx';
import { type CardField, cardFields, fillFromCard, inputOfCard } from './fill-from-card.ts';

/** Puts cards into the form of a person. `first` is already in it: the form was opened by scanning it. */
export function useCard(
  form: UseFormReturn<PersonInput, unknown, PersonOutput>,
  first: CardScan | undefined,
  province: string,
): {
  scanned: ScannedCard | undefined;
  /** Fills what is empty; answers with what is to be asked next. */
  fill: (scan: CardScan) => 'name' | 'sex' | 'birth' | 'category';
  /** The card's words in place of what was typed otherwise. */
  takeAll: () => void;
} {
  const [scanned, setScanned] = useState<ScannedCard | undefined>(first && { ...first, differs: [] });
  const places = usePlaces(province);
  const address = scanned?.card.address;
  useEffect(() => {
    // The list of communes may come later than the card.
    const now = form.getValues('address');
    if (places.index && address !== undefined && now.address === address && !now.commune)
      form.setValue('address', typeAddress({ address: '' }, address, places));
  }, [form, address, places]);

  const write = (values: Partial<PersonInput>, fields: readonly CardField[]) => {
    for (const field of fields)
      if (values[field] !== undefined)
        form.setValue(field, values[field], {
          shouldDirty: true,
          shouldValidate: form.formState.isSubmitted,
        });
  };
  return {
    scanned,
    fill(scan) {
      const { values, differs } = fillFromCard(form.getValues(), inputOfCard(scan.card));
      write(values, cardFields);
      setScanned({ ...scan, differs });
      return firstQuestion(values, scan);
    },
    takeAll() {
      if (!scanned) return;
      write(inputOfCard(scanned.card), scanned.differs);
      setScanned({ ...scanned, differs: [] });
    },
  };
}

/** What a card leaves open, else the category. */
export function firstQuestion(
  { name, sex, birth }: Partial<PersonInput>,
  { diacriticsLost }: Pick<CardScan, 'diacriticsLost'>,
): 'name' | 'sex' | 'birth' | 'category' {
  if (!name || diacriticsLost) return 'name';
  if (!sex) return 'sex';
  return birth ? 'category' : 'birth';
}
