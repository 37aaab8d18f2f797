/** What the pharmacist has to know of a prescription before picking: replaced, not final yet, handed out beyond it. */
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Notice } from '../../ui/index.ts';
import { AlreadyDispensed } from './already-dispensed.tsx';
import { handedOutBeyond } from './beyond-prescription.ts';
import { changesBetween } from './changes.ts';
import styles from './pharmacy.module.css';
import type { Line } from './picking.ts';
import { PreparedNotice } from './prepared-notice.tsx';
import { stillToSee } from './queue.ts';
import { RecalledNotice } from './recalled-notice.tsx';
import { RestNotice } from './rest-notice.tsx';
import type { Serving } from './use-serving.ts';

export function PrescriptionNotices({ serving, day }: { serving: Serving; day: DayRow }) {
  const { visit, shown, current, replaced } = serving;
  const { t } = useTranslation();
  const { time } = useFormats();
  const bilingual = useBilingual();
  const seeing = stillToSee(visit);
  const specialties = day.specialties
    .filter((each) => seeing.includes(each.id))
    .map((each) => bilingual(each.name));
  const beyond = handedOutBeyond(visit, current.lines);
  const isSettled = serving.lines.some(({ closed }) => closed > 0);
  const recalled = <RecalledNotice visit={visit} day={day} />;
  if (replaced) {
    return (
      <>
        {recalled}
        <Notice
          tone="problem"
          title={t('pharmacy.replaced', {
            code: current.code,
            time: time(current.at),
            name: current.prescriber.name,
          })}
          text={t('pharmacy.replacedText')}
        >
          <div className={styles.changes}>
            <Changes before={shown.lines} now={current.lines} />
          </div>
        </Notice>
      </>
    );
  }
  return (
    <>
      {recalled}
      <AlreadyDispensed visit={visit} />
      <PreparedNotice serving={serving} />
      {visit.pharmacy === 'done' && (
        <Notice
          tone="done"
          title={t(isSettled ? 'dispensing.settled' : 'pharmacy.allHandedOut', { name: shown.person.name })}
        />
      )}
      {visit.pharmacy === 'partly' && <RestNotice visit={visit} name={shown.person.name} />}
      {visit.drafts.length > 0 && (
        <Notice
          tone="priority"
          title={t('pharmacy.linesNotIssued', { names: visit.drafts.map(({ by }) => by.name).join(', ') })}
          text={t('pharmacy.linesNotIssuedText')}
        />
      )}
      {beyond.length > 0 && (
        <Notice
          tone="problem"
          title={t('pharmacy.beyond', {
            items: beyond.map(({ name, units }) => `${name}: ${units}`).join(', '),
          })}
          text={t('pharmacy.beyondText')}
        />
      )}
      {specialties.length > 0 && visit.pharmacy !== 'done' && (
        <Notice
          tone="progress"
          title={t('pharmacy.notFinal', { specialties: specialties.join(', ') })}
          text={t('pharmacy.notFinalText')}
        />
      )}
    </>
  );
}

function Changes({ before, now }: { before: readonly Line[]; now: readonly Line[] }) {
  const { t } = useTranslation();
  const { added, removed, changed } = changesBetween(before, now);
  const named = (lines: readonly Line[]) => lines.map((line) => `${line.name} ${line.strength}`).join(', ');
  return (
    <ul>
      {added.length > 0 && <li>{t('pharmacy.added', { names: named(added) })}</li>}
      {removed.length > 0 && <li>{t('pharmacy.removed', { names: named(removed) })}</li>}
      {changed.length > 0 && (
        <li>{t('pharmacy.changed', { names: named(changed.map((each) => each.line)) })}</li>
      )}
    </ul>
  );
}
