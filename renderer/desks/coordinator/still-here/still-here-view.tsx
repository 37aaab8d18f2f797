/** Everybody who is not done, by place; at the end of the day their visits are ended here, with a reason. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placesOf } from '#shared/domain/day/places.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { useNow } from '../../../app/queue/use-now.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { useOpenVisits } from '../../../mirror/index.ts';
import {
  Button,
  DeskActions,
  EmptyState,
  Grid,
  Panel,
  Quiet,
  Stack,
  StatTile,
  Tabs,
  VirtualList,
} from '../../../ui/index.ts';
import { type Marks, markedAtOnce, marksOf, stillMarked, visitsAt } from './by-place.ts';
import { EndDialog } from './end-dialog.tsx';
import { OpenRow } from './open-row.tsx';
import type { EndVisits } from './use-end-visits.ts';

export function StillHereView({ day, ending }: { day: DayRow; ending: EndVisits }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const now = useNow();
  const visits = useOpenVisits();
  const [place, setPlace] = useState('');
  const [selected, setSelected] = useState<string>();
  const [marked, setMarked] = useState<Marks>(new Map());
  const [isAsking, setIsAsking] = useState(false);
  if (!visits) return null;
  const shown = visitsAt(visits, place || undefined);
  const atOnce = markedAtOnce(shown);
  const chosen = stillMarked(visits, marked);
  const toggle = (visit: VisitSummary) =>
    setMarked(marksOf(chosen.includes(visit) ? chosen.filter((each) => each !== visit) : [...chosen, visit]));
  const tabs = [
    { id: '', label: t('coordinator.everybody') },
    ...placesOf(day).map(({ id, name }) => ({ id, label: inLanguage(name) })),
  ].map((tab) => ({ ...tab, count: visitsAt(visits, tab.id || undefined).length }));
  return (
    <>
      <DeskActions
        actions={
          ending.ended.length > 0 && (
            <Button
              icon="undo"
              label={t('coordinator.undoEnd', { count: ending.ended.length })}
              shortcut="F9"
              busy={ending.progress !== undefined}
              onPress={ending.undo}
            />
          )
        }
        primary={
          <Button
            tone="primary"
            icon="check"
            label={t('coordinator.endVisits', { count: chosen.length })}
            shortcut="F4"
            disabled={chosen.length === 0}
            onPress={() => setIsAsking(true)}
          />
        }
      />
      <Tabs label={t('coordinator.places')} tabs={tabs} selected={place} onSelect={setPlace} />
      <Grid columns="minmax(0, 1fr) 320px" gap={3} grow fill>
        <Panel fill>
          <VirtualList
            label={t('coordinator.stillHere')}
            items={shown}
            keyOf={({ id }) => id}
            selected={selected}
            onSelect={({ id }) => setSelected(id)}
            marks={{ keys: new Set(chosen.map(({ id }) => id)), onToggle: toggle }}
            rowHeight={70}
            empty={
              <EmptyState
                icon="done"
                title={t('coordinator.nobodyLeft')}
                text={t('coordinator.nobodyLeftText')}
              />
            }
            render={(visit) => <OpenRow day={day} visit={visit} now={now} />}
          />
        </Panel>
        <Panel title={t('coordinator.endOfDay')} icon="list" fill>
          <Stack gap={3}>
            <Quiet>{t('coordinator.endOfDayText')}</Quiet>
            <Button
              wide
              icon="check"
              label={t('coordinator.markAll', { count: atOnce.length })}
              disabled={atOnce.length === 0}
              onPress={() => setMarked(marksOf(atOnce))}
            />
            <Button
              wide
              icon="close"
              label={t('coordinator.markNone')}
              disabled={chosen.length === 0}
              onPress={() => setMarked(new Map())}
            />
            <StatTile icon="people" label={t('coordinator.marked')} value={chosen.length} />
          </Stack>
        </Panel>
      </Grid>
      {isAsking && (
        <EndDialog
          count={ending.progress?.total ?? chosen.length}
          progress={ending.progress}
          onClose={() => setIsAsking(false)}
          onEnd={async (data) => {
            await ending.end(chosen, data);
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}
