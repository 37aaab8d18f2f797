import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import type { DayRow } from '#shared/rows.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { BankDialog } from './bank-dialog.tsx';
import type { Doing } from './book-actions.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HouseholdDialog } from './household-dialog.tsx';
import type { Nominee } from './nominated.ts';
import { ReasonOfCommittee } from './reason-of-committee.tsx';

/** What is being asked before something is done with a book. */
export function BookDialogs({
  doing,
  ...props
}: {
  doing: Doing;
  nominee: Nominee;
  day: DayRow;
  onClose: () => void;
}) {
  const { book } = props.nominee;
  const grant = activeGrant(book);
  switch (doing) {
    case 'household':
      return <HouseholdDialog {...props} />;
    case 'approve':
      // Whoever was just granted a book is no longer asked about.
      return grant ? null : <ApproveDialog {...props} />;
    case 'reject':
    case 'defer':
    case 'revoke':
      return <ReasonOfCommittee kind={doing} {...props} />;
    case 'bank':
      return book && grant ? <BankDialog book={book.id} grant={grant} onClose={props.onClose} /> : null;
    case 'hand-over':
      return book && grant ? <HandOverDialog book={book.id} grant={grant} onClose={props.onClose} /> : null;
  }
}
