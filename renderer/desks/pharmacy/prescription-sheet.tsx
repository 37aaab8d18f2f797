/** One prescription: whose, and each medicine with the lots it is taken from. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Form, Panel } from '../../ui/index.ts';
import { LineCard } from './line-card.tsx';
import { PersonCard } from './person-card.tsx';
import styles from './pharmacy.module.css';
import { PrescriptionNotices } from './prescription-notices.tsx';
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
  const { visit, shown, lines, change, editable } = serving;
  return (
    <section
      ref={place}
      className={styles.work}
      tabIndex={-1}
      aria-label={t('pharmacy.prescriptionOf', { name: shown.person.name })}
    >
      <PrescriptionNotices serving={serving} day={day} />
      <PersonCard visit={visit} prescription={shown} />
      <div className={styles.sheet}>
        <Panel fill>
          <Form key={shown.id} label={t('pharmacy.lines')} onSubmit={onSubmit}>
            <ol className={styles.lines}>
              {lines.map((pick, index) => (
                <LineCard
                  key={pick.line.medicine}
                  number={index + 1}
                  pick={pick}
                  disabled={!editable}
                  onChange={(lot, quantity) => change(pick, lot, quantity)}
                />
              ))}
            </ol>
          </Form>
        </Panel>
      </div>
    </section>
  );
}
