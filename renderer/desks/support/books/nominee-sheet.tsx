/** One nominated person: why, how they live, and whether a book can be granted; afterwards the certificate. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import type { DayRow } from '#shared/rows.ts';
import { Notice } from '../../../ui/index.ts';
import { Certificate } from './certificate.tsx';
import type { Budget, Eligibility } from './eligibility.ts';
import { EligibilityPanel } from './eligibility-panel.tsx';
import { HouseholdPanel } from './household-panel.tsx';
import { groupOf, type Nominee } from './nominated.ts';
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
  const { t } = useTranslation();
  const { visit, book, books } = nominee;
  const grant = activeGrant(book);
  const isSpecial = groupOf(nominee) === 'special';
  return (
    <section ref={place} className={styles.work} {...reachable} aria-label={visit.opened.person.name}>
      {book && grant ? (
        <Certificate key={book.id} book={book} grant={grant} />
      ) : (
        <>
          {books
            .flatMap(({ grants }) => grants)
            .map(({ event, serial, revoked }) =>
              revoked ? (
                <Notice
                  key={event}
                  tone="waiting"
                  title={t('books.wasRevoked', { serial, name: revoked.witness.name })}
                  text={revoked.reason}
                />
              ) : null,
            )}
          <NominationCard visit={visit} day={day} />
          {isSpecial ? (
            <Notice title={t('support.onlySpecial')} text={t('support.onlySpecialText')} />
          ) : (
            <>
              <HouseholdPanel household={book?.household} />
              <EligibilityPanel visit={visit} eligibility={eligibility} budget={budget} />
            </>
          )}
        </>
      )}
    </section>
  );
}
