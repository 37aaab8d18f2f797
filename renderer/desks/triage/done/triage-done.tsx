import { useTranslation } from 'react-i18next';
import { TriageFacts } from '#renderer/app/triage/triage-facts.tsx';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Panel, Scroll, Stack } from '#renderer/ui/index.ts';
import { type Place, placesOf } from '#shared/domain/day/places.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { NextPlace } from './next-place.tsx';

/** Where somebody goes now, to be told to them, and what was written down. */
export function TriageDone({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const sent = placesOf(day).filter(
    ({ id, isDesk }) =>
      !isDesk && visit.queue.some(({ specialty, status }) => specialty === id && status !== 'left'),
  );
  const title = (place: Place) => bilingual(place.name);
  return (
    <Scroll label={t('triage.done')}>
      <Stack gap={3}>
        <Panel title={t('triage.goesTo')} icon="enter">
          <Stack gap={3}>
            {sent.map((place) => (
              <NextPlace key={place.id} place={place} title={title(place)} visit={visit} />
            ))}
          </Stack>
        </Panel>
        <Panel title={t('triage.record')} icon="vitals">
          <TriageFacts visit={visit} day={day} />
        </Panel>
      </Stack>
    </Scroll>
  );
}
