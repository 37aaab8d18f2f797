import { useTranslation } from 'react-i18next';
import { categories } from '#shared/domain/visit/category.ts';
import { Panel, Row } from '../../ui/index.ts';
import styles from './categories.module.css';

/** How many of each beneficiary category have come, as bars of the whole. */
export function Categories({ totals }: { totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const all = totals.get('visits') ?? 0;
  return (
    <Panel title={t('coordinator.categories')} icon="people">
      <div className={styles.categories}>
        {categories.map((category) => {
          const count = totals.get(`category/${category}`) ?? 0;
          return (
            <div key={category}>
              <Row justify="space-between" wrap={false}>
                <span>{t(`category.${category}`)}</span>
                <strong>{count}</strong>
              </Row>
              <div className={styles.bar} aria-hidden="true">
                <span style={{ width: `${all === 0 ? 0 : (100 * count) / all}%` }} />
              </div>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
