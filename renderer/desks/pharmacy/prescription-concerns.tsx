/** What the doctor was warned of and prescribed all the same, with the reason in their words; and what nobody could check. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, Disclosure, Icon, Quiet } from '../../ui/index.ts';
import { type Concern, sortedConcerns, uncheckedTogether } from './concerns.ts';
import styles from './prescription-concerns.module.css';

export function PrescriptionConcerns({ prescription }: { prescription: Prescription }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [showsOthers, setShowsOthers] = useState(false);
  const { checked } = prescription;
  if (!checked) return null;
  const { overridden, others } = sortedConcerns(checked);
  const nameOf = (medicine: string) => {
    const line = prescription.lines.find((each) => each.medicine === medicine);
    return line ? `${line.name} ${line.strength}` : medicine;
  };
  const unchecked = uncheckedTogether(checked).map(({ kinds, medicines }) => {
    const of =
      medicines.length === prescription.lines.length
        ? t('concern.allMedicines')
        : medicines.map(nameOf).join(', ');
    return `${of} (${kinds.map((kind) => t(`concern.kind.${kind}`)).join(', ')})`;
  });
  const { edition, reviewed } = checked;
  return (
    <>
      {overridden.length > 0 && (
        <section className={styles.overridden} aria-label={t('concern.title')}>
          <h3>
            <Icon name="alert" size={20} />
            {t('concern.title')}
          </h3>
          <List concerns={overridden} nameOf={nameOf} />
        </section>
      )}
      {(others.length > 0 || unchecked.length > 0) && (
        <Disclosure
          label={t('concern.others', { count: others.length + unchecked.length })}
          open={showsOthers}
          onToggle={setShowsOthers}
        >
          <div className={styles.others}>
            <List concerns={others} nameOf={nameOf} />
            {unchecked.length > 0 && <p>{t('concern.unchecked', { list: unchecked.join('; ') })}</p>}
            <Quiet small>
              {reviewed
                ? t('concern.tablesReviewed', { edition, name: reviewed.by, date: date(reviewed.on) })
                : t('concern.tables', { edition })}
            </Quiet>
          </div>
        </Disclosure>
      )}
    </>
  );
}

function List({ concerns, nameOf }: { concerns: readonly Concern[]; nameOf: (medicine: string) => string }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  return (
    <ul className={styles.list}>
      {concerns.map(({ medicine, finding, reason }) => (
        <li key={`${medicine} ${finding.key}`}>
          <span className={styles.what}>
            <Badge
              tone={finding.severity === 'note' ? 'neutral' : 'problem'}
              label={t(`concern.severity.${finding.severity}`)}
            />
            <strong>{nameOf(medicine)}</strong>
          </span>
          <span>{bilingual(finding.text)}</span>
          {reason !== undefined && <span className={styles.reason}>{t('concern.reason', { reason })}</span>}
        </li>
      ))}
    </ul>
  );
}
