import { useTranslation } from 'react-i18next';
import { percentOf, type SubscriberCount } from '#shared/domain/care/subscribers.ts';
import { categories } from '#shared/domain/visit/category.ts';
import { useFormats } from '../../../i18n/index.ts';
import { useSubscribers } from '../../../mirror/index.ts';
import { Facts, Panel } from '../../../ui/index.ts';

/** How many of those who came can be reached by phone, and how many of them have little income. */
export function SubscribersPanel() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const share = useSubscribers();
  if (!share || share.served === 0) return null;
  const words = ({ subscribers, served, viettel }: SubscriberCount) =>
    t('care.ofServed', {
      subscribers: number(subscribers),
      served: number(served),
      viettel: number(viettel),
    });
  const { subscribers } = share.lowIncome;
  const lowIncomeShare = t('care.lowIncomeShare', {
    ofServed: percentOf(subscribers, share.served),
    ofSubscribers: percentOf(subscribers, share.subscribers),
  });
  return (
    <Panel title={t('care.subscribers')} icon="people">
      <Facts
        facts={[
          [t('care.everybody'), words(share)],
          [t('care.lowIncome'), `${words(share.lowIncome)} (${lowIncomeShare})`],
          ...categories.flatMap((category) => {
            const count = share.byCategory[category];
            return count ? [[t(`category.${category}`), words(count)] as const] : [];
          }),
        ]}
      />
    </Panel>
  );
}
