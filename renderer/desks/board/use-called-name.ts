import { useTranslation } from 'react-i18next';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { shortName } from './short-name.ts';

/** How somebody called is named before everybody: shortened, and without a word about why they are here. */
export function useCalledName(): (call: Pick<QueueCall, 'name' | 'unnamed'>) => string {
  const { t } = useTranslation();
  return ({ name, unnamed }) => (unnamed ? t('board.unnamed') : shortName(name));
}
