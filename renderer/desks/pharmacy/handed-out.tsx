/** What this person was handed today: when, by whom, from which lot. */
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Panel } from '../../ui/index.ts';
import { handOutsOf } from './hand-outs.ts';
import styles from './pharmacy.module.css';

export function HandedOut({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const { time, number } = useFormats();
  if (visit.dispensed.length === 0) return null;
  return (
    <Panel title={t('pharmacy.handedOut')} icon="done" fill>
      <div className={styles.handOuts}>
        {handOutsOf(visit).map(({ at, by, items }) => (
          <section key={at}>
            <h3>
              {time(at)} · {by}
            </h3>
            <ul>
              {items.map((item) => (
                <li key={item.lot}>
                  <span>
                    {item.name} <small>{t('pharmacy.fromLot', { lot: item.lotNumber })}</small>
                  </span>
                  <strong>{number(item.quantity)}</strong>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
