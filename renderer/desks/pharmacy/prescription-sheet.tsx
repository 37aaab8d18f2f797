/** One prescription: whose, and each medicine with the lots it is taken from. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Form, Panel } from '../../ui/index.ts';
import { LineCard } from './line-card.tsx';
import { PersonCard } from './person-card.tsx';
import { PersonHead } from './person-head.tsx';
import styles from './pharmacy.module.css';
import { PrescriptionNotices } from './prescription-notices.tsx';
import { standOf } from './use-picking.ts';
import type { Serving } from './use-serving.ts';

export function PrescriptionSheet({
  serving,
  day,
  place,
  onSubmit,
}: {
  serving: Serving;
  day: DayRow;
  /** Where reading begins. */
  place: RefObject<HTMLElement | null>;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const { visit, shown, lines, change, explain, editable } = serving;
  const saved = [shown.id, standOf(visit), visit.closedRests.length].join(' ');
  const before = useRef(saved);
  // What came of it is said at the top.
  useLayoutEffect(() => {
    if (before.current === saved) return;
    before.current = saved;
    place.current?.scrollTo({ top: 0 });
  }, [saved, place]);
  return (
    <section
      ref={place}
      className={styles.work}
      tabIndex={-1}
      aria-label={t('pharmacy.prescriptionOf', { name: shown.person.name })}
    >
      <PersonHead visit={visit} prescription={shown} />
      <PrescriptionNotices serving={serving} day={day} />
      <PersonCard visit={visit} prescription={shown} day={day} />
      <div className={styles.sheet}>
        <Panel>
          <Form key={shown.id} label={t('pharmacy.lines')} onSubmit={onSubmit}>
            <ol className={styles.lines}>
              {lines.map((pick, index) => (
                <LineCard
                  key={pick.line.medicine}
                  number={index + 1}
                  pick={pick}
                  visit={visit}
                  code={shown.code}
                  disabled={!editable}
                  onChange={(lot, quantity) => change(pick, lot, quantity)}
                  onReason={(reason) => explain(pick, reason)}
                />
              ))}
            </ol>
          </Form>
        </Panel>
      </div>
    </section>
  );
}
