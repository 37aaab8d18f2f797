import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/index.ts';
import styles from './papers.module.css';
import type { SupportPaper } from './papers.ts';

/** One paper in the list: its name, how many people stand on it, and what it is for. */
export function PaperCard({ paper, count }: { paper: SupportPaper; count: number | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={styles.card}>
      <Icon name={paper.icon} size={22} />
      <span className={styles.words}>
        <strong>{t(`signatureList.paper.${paper.id}`)}</strong>
        <span className={styles.about}>{t(`signatureList.about.${paper.id}`)}</span>
        {count !== undefined && <span className={styles.count}>{t('signatureList.people', { count })}</span>}
      </span>
    </span>
  );
}
