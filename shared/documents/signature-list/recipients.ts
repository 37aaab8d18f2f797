/** Who received what, by name, as they are known now: a row for each thing that somebody signs for. */
import { stillHeld } from '../../domain/dispensing/dispensing.ts';
import { giftsHeld, giftsStillHeld, type HeldGift } from '../../domain/gifts/gifts.ts';
import { currentPrescription } from '../../domain/prescription/issued.ts';
import type { ReportSource, ReportVisit } from '../../domain/report/report-source.ts';
import { activeGrants } from '../../domain/savings-book/grant.ts';
import { formatVnd } from '../vietnamese-words.ts';
import { medicineColumns, savingsBookColumns } from './columns.ts';
import type { ReceivedCell, Recipient, SignatureList } from './content.ts';
import type { SignatureListVariant } from './variants.ts';

/** What a list is made of, which a report is made of too. */
export type Givings = Pick<ReportSource, 'visits' | 'savingsBooks'> & {
  setup: Pick<ReportSource['setup'], 'gifts'>;
};

/** What there is to sign for, visit by visit. */
interface Received extends Pick<SignatureList, 'columns'> {
  /** A row for each thing that is signed for; none of a visit that received nothing. */
  of: (visit: ReportVisit) => (Pick<Recipient, 'received'> & Partial<Recipient>)[];
}

const receivedOf: Record<SignatureListVariant, (source: Givings) => Received> = {
  medicine,
  gifts,
  'savings-books': savingsBooks,
};

/** The columns and rows of a list, in the order in which the tickets were given. */
export function recipientsOf(
  variant: SignatureListVariant,
  source: Givings,
): Pick<SignatureList, 'columns' | 'recipients'> {
  const { columns, of } = receivedOf[variant](source);
  const recipients = source.visits
    .toSorted(byTicket)
    .flatMap((each) => of(each).map((received) => ({ ...personOf(each), ...received })));
  return { columns, recipients };
}

const byTicket = ({ visit: a }: ReportVisit, { visit: b }: ReportVisit) =>
  a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.id < b.id ? -1 : 1;

function personOf({ visit, patient }: ReportVisit): Omit<Recipient, 'received'> {
  const { person, category } = visit.opened;
  const { address = '', identityNumber } = patient?.person ?? {};
  return {
    ticket: visit.ticket,
    name: person.name,
    birthYear: person.birth.year,
    sex: person.sex,
    address,
    ...(identityNumber === undefined ? {} : { identityNumber }),
    category,
  };
}

const pieces = (amount: number): ReceivedCell => ({ text: String(amount), amount });

function medicine(): Received {
  return {
    columns: medicineColumns,
    of: ({ record }) => {
      const medicines = new Set(stillHeld(record).map((item) => item.medicine));
      if (medicines.size === 0) return [];
      return [{ received: [{ text: currentPrescription(record)?.code ?? '' }, pieces(medicines.size)] }];
    },
  };
}
/** More kinds than this would leave no room to sign: they are named in words. */
const mostGiftColumns = 4;

function gifts({ setup, visits }: Givings): Received {
  const given = new Set(visits.flatMap(({ record }) => giftsHeld(record).map(({ gift }) => gift)));
  const kinds = setup.gifts.filter(({ id }) => given.has(id));
  const inWords = kinds.length > mostGiftColumns;
  return {
    columns: inWords
      ? [
          { title: 'Quà đã nhận', width: 150 },
          { title: 'Số lượng', width: 55, sum: 'count' },
        ]
      : kinds.map(({ name }) => ({ title: name.vi, width: 50, sum: 'count' })),
    of: ({ record }) => {
      const held = giftsHeld(record);
      if (held.length === 0) return [];
      const each = kinds.map(({ id, name }) => {
        const ofKind = held.filter(({ gift }) => gift === id);
        return { name: name.vi, text: ofKind.map(withSize).join(', '), amount: pieceCount(ofKind) };
      });
      const words = each.filter(({ amount }) => amount > 0).map(({ name, text }) => `${name}: ${text}`);
      const { receiver } = giftsStillHeld(record).findLast((gift) => gift.receiver) ?? {};
      return [
        {
          received: inWords
            ? [{ text: words.join('; ') }, pieces(pieceCount(held))]
            : each.map(({ text, amount }) => ({ text, amount })),
          ...(receiver ? { onBehalf: receiver } : {}),
        },
      ];
    },
  };
}

const withSize = ({ size, quantity }: HeldGift) =>
  size === undefined ? `${quantity}` : `${quantity} (${size})`;
const pieceCount = (held: readonly HeldGift[]) => held.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * Books that were not taken back; one that is still to be handed over waits for its signature. Two that stations apart granted to
 * one person are two rows, as they are two certificates until somebody takes one back.
 */
function savingsBooks(source: Givings): Received {
  const grants = Map.groupBy(source.savingsBooks.flatMap(activeGrants), ({ visitId }) => visitId);
  return {
    columns: savingsBookColumns,
    of: ({ visit }) =>
      (grants.get(visit.id) ?? []).map(({ serial, bookNumber = '', amountVnd, handedOver }) => ({
        received: [{ text: serial }, { text: bookNumber }, { text: formatVnd(amountVnd), amount: amountVnd }],
        ...(handedOver?.to ? { onBehalf: handedOver.to } : {}),
      })),
  };
}
