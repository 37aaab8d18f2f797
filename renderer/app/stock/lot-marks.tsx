import { useTranslation } from 'react-i18next';
import { expiryMark } from '#shared/domain/lot/expiry.ts';
import type { LotRow } from '#shared/rows.ts';
import { Badge } from '../../ui/index.ts';

/** What is to be known of a lot at one look: recalled, expired, soon to expire. `today` is `yyyy-MM-dd`. */
export function LotMarks({ lot, today }: { lot: LotRow; today: string }) {
  const { t } = useTranslation();
  const mark = expiryMark(lot.expiry, today);
  return (
    <>
      {lot.recalled && <Badge tone="problem" icon="close" label={t('stock.recalled')} />}
      {mark === 'expired' && <Badge tone="problem" label={t('pharmacy.expired')} />}
      {mark === 'near' && <Badge tone="priority" icon="waiting" label={t('pharmacy.near')} />}
    </>
  );
}
