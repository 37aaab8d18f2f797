import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../i18n/index.ts';
import type { Line } from './picking.ts';

/** How a medicine is taken, in one sentence: `Uống mỗi lần 1 viên, ngày 2 lần, sau ăn, trong 5 ngày`. */
export function useTaking(): (line: Line) => string {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  return (line) => {
    const route = bilingual(line.route);
    return [
      t('pharmacy.take', {
        route: route.charAt(0).toUpperCase() + route.slice(1),
        dose: line.dose,
        times: line.timesPerDay,
      }),
      line.when,
      t('pharmacy.takeDays', { days: line.days }),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
