/** What becomes of a form when a card is scanned into it: empty fields are filled, what was typed stays. */
import { type Birth, formatBirth, parseBirth } from '#shared/domain/patient/birth.ts';
import type { IdentityCard } from '#shared/domain/patient/identity-card.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import { emptyPerson, type PersonInput } from '../person-form.ts';

/** Fields of the form that a card knows. */
export const cardFields = ['name', 'sex', 'birth', 'identityNumber', 'address'] as const;
export type CardField = (typeof cardFields)[number];

/** What the form holds once a card was scanned into it. */
export interface Filled {
  values: Partial<PersonInput>;
  /** Fields that were typed otherwise than they stand on the card, and were left as they are. */
  differs: CardField[];
}

/** A card as the form writes it. Of a text that is an address the form finds the commune by itself. */
export function inputOfCard(card: IdentityCard): Partial<PersonInput> {
  return {
    ...(card.name ? { name: card.name } : {}),
    ...(card.sex ? { sex: card.sex } : {}),
    ...(card.birth ? { birth: formatBirth(card.birth) } : {}),
    identityNumber: card.number,
    ...(card.address ? { address: { address: card.address } } : {}),
  };
}

/** `typed` is what the form holds now, `card` the card as `inputOfCard` writes it. */
export function fillFromCard(typed: Partial<PersonInput>, card: Partial<PersonInput>): Filled {
  const values: Partial<PersonInput> = { ...emptyPerson, ...typed };
  const differs: CardField[] = [];
  for (const field of cardFields) {
    const onCard = textOf(card[field]);
    if (onCard === '') continue;
    const before = textOf(values[field]);
    if (before === '' || isSame(field, before, onCard)) Object.assign(values, { [field]: card[field] });
    else differs.push(field);
  }
  return { values, differs };
}

function textOf(value: PersonInput[CardField] | undefined): string {
  return (typeof value === 'object' ? value.address : (value ?? '')).trim();
}

/** Typed without marks, or only the year where the card has the day, is the same and less: the card's is taken. */
function isSame(field: CardField, typed: string, onCard: string): boolean {
  switch (field) {
    case 'name':
    case 'address':
      return searchText(typed) === searchText(onCard);
    case 'birth':
      return isPartOf(parseBirth(typed), parseBirth(onCard));
    case 'identityNumber':
      return typed.replace(/\D/g, '') === onCard;
    case 'sex':
      return typed === onCard;
  }
}

function isPartOf(typed: Birth | undefined, whole: Birth | undefined): boolean {
  const agrees = (part: 'year' | 'month' | 'day') =>
    typed?.[part] === undefined || typed[part] === whole?.[part];
  return typed !== undefined && agrees('year') && agrees('month') && agrees('day');
}
