/** One nominated person: why, and whether a book can be granted; afterwards the certificate. */
import type { RefObject } from 'react';
import type { DayRow } from '#shared/rows.ts';
import { Certificate } from './certificate.tsx';
import type { Budget, Eligibility } from './eligibility.ts';
import { EligibilityPanel } from './eligibility-panel.tsx';
import type { Nominee } from './nominated.ts';
import { NominationCard } from './nomination-card.tsx';
import styles from './support.module.css';

// A long reason is scrolled by keyboard.
const reachable = { tabIndex: 0 };

export function NomineeSheet({
  nominee,
  day,
  eligibility,
  budget,
  place,
}: {
  nominee: Nominee;
  day: DayRow;
  eligibility: Eligibility;
  budget: Budget;
  /** Where reading begins. */
  place: RefObject<HTMLElement | null>;
}) {
  const { visit, book } = nominee;
  const grant = book?.grants[0];
  return (
    <section ref={place} className={styles.work} {...reachable} aria-label={visit.opened.person.name}>
      {book && grant ? (
        <Certificate key={book.id} book={book} grant={grant} />
      ) : (
        <>
          <NominationCard visit={visit} day={day} />
          <EligibilityPanel visit={visit} eligibility={eligibility} budget={budget} />
        </>
      )}
    </section>
  );
}
