import { useTranslation } from 'react-i18next';
import type { DayHeader } from '#shared/host-api.ts';
import { Choice, EmptyState } from '../../ui/index.ts';
import { useFoundDays } from './use-found-days.ts';

/** Clinic days of other computers on this network. A day that is here already is opened, not joined. */
export function FoundDays({
  known,
  chosen,
  onChoose,
}: {
  known: readonly DayHeader[];
  /** An address. */
  chosen: string;
  onChoose: (address: string) => void;
}) {
  const { t } = useTranslation();
  const { days, isSearching } = useFoundDays();
  const isHere = (dayId: string) => known.some(({ id }) => id === dayId);
  if (days.length === 0)
    return isSearching ? (
      <EmptyState compact icon="search" title={t('unlock.joinSearching')} />
    ) : (
      <EmptyState compact icon="network-off" title={t('unlock.joinNone')} text={t('unlock.joinNoneText')} />
    );
  return (
    <Choice
      label={t('unlock.joinDays')}
      hint={days.some(({ dayId }) => isHere(dayId)) ? t('unlock.joinDayHere') : undefined}
      options={days.map(({ address, station, dayId }) => ({
        value: address,
        label: t('unlock.joinDay', { station }),
        hint: address,
        icon: 'network',
        disabled: isHere(dayId),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
