import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TurnedAway } from '#shared/domain/intake/intake.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Badge, EmptyState, Panel, Quiet, Row, Stack, VirtualList } from '../../../ui/index.ts';
import { countReasons } from './count-reasons.ts';

/** Who could not be taken and why, the last one first. */
export function TurnedAwayList({ day, turnedAway }: { day: DayRow; turnedAway: readonly TurnedAway[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const formats = useFormats();
  const [selected, setSelected] = useState<string>();
  const specialtyName = (id: string | undefined) => {
    const specialty = day.specialties.find((each) => each.id === id);
    return specialty && inLanguage(specialty.name);
  };
  return (
    <Panel
      title={t('coordinator.turnedAway')}
      icon="no-show"
      aside={<strong>{formats.number(turnedAway.length)}</strong>}
      fill
    >
      <Stack gap={3} grow>
        {turnedAway.length > 0 && (
          <Row gap={2}>
            {countReasons(turnedAway).map(({ reason, count }) => (
              <Badge key={reason} label={`${t(`turnAwayReason.${reason}`)}: ${count}`} />
            ))}
          </Row>
        )}
        <VirtualList
          label={t('coordinator.turnedAway')}
          items={turnedAway.toReversed()}
          keyOf={({ event }) => event}
          selected={selected}
          onSelect={({ event }) => setSelected(event)}
          rowHeight={64}
          empty={
            <EmptyState
              icon="done"
              title={t('coordinator.noTurnedAway')}
              text={t('coordinator.noTurnedAwayText')}
            />
          }
          render={({ name, reason, specialty, note, at, by }) => (
            <Stack gap={0}>
              <Row justify="space-between" wrap={false}>
                <strong>{name ?? t('coordinator.turnedAwayNoName')}</strong>
                <span>{t(`turnAwayReason.${reason}`)}</span>
              </Row>
              <Quiet small>
                {[formats.time(at), specialtyName(specialty), note, by.name].filter(Boolean).join(' · ')}
              </Quiet>
            </Stack>
          )}
        />
      </Stack>
    </Panel>
  );
}
