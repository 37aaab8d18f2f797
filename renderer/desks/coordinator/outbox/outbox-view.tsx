/** Issued prescriptions that still have to reach the national system: which, the file for it, and that it was handed over. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHandOver } from '#shared/domain/outbox/outbox.ts';
import type { DayRow, IntakeRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { useUndo } from '../../../app/use-undo.ts';
import { useIssuedPrescriptions, useOutbox } from '../../../mirror/index.ts';
import {
  Button,
  DeskActions,
  EmptyState,
  Grid,
  Notice,
  notify,
  Panel,
  Scroll,
  Stack,
  Tabs,
  VirtualList,
} from '../../../ui/index.ts';
import { HandedOverFiles } from './handed-over-files.tsx';
import { MakeFile } from './make-file.tsx';
import { filtered, type OutboxFilter, outboxFilters } from './outbox-items.ts';
import { OutboxRow } from './outbox-row.tsx';
import { useMadePrescriptions } from './use-made-prescriptions.ts';

export function OutboxView({ day, intake }: { day: DayRow; intake: IntakeRow }) {
  const { t } = useTranslation();
  const items = useIssuedPrescriptions();
  const outbox = useOutbox();
  const { send, busy } = useSend();
  // The day's last step may be one of the doors, which is taken back there.
  const undo = useUndo('day', isHandOver(intake.lastStep) ? intake : undefined);
  const { made, keep } = useMadePrescriptions();
  const [filter, setFilter] = useState<OutboxFilter>('pending');
  const [selected, setSelected] = useState<string>();
  if (!items || !outbox) return null;
  const { handOvers } = outbox;
  const shown = filtered(items, handOvers, filter);
  const notSaid = made && filtered(made.prescriptions, handOvers, 'pending');
  const handOver = async () => {
    if (!made || !notSaid) return;
    const data = { file: made.name, prescriptions: notSaid };
    if (await send({ type: 'day.hand-over-prescriptions', subject: 'day', data }))
      notify({ tone: 'done', title: t('outbox.done', { count: notSaid.length }) });
  };
  return (
    <>
      <DeskActions
        actions={
          undo && (
            <Button icon="undo" label={t('common.undo')} shortcut="F9" busy={undo.busy} onPress={undo.undo} />
          )
        }
        primary={
          notSaid &&
          notSaid.length > 0 && (
            <Button
              tone="primary"
              icon="check"
              label={t('outbox.handOver', { count: notSaid.length })}
              shortcut="F4"
              busy={busy}
              onPress={handOver}
            />
          )
        }
      />
      <Tabs
        label={t('outbox.list')}
        selected={filter}
        onSelect={setFilter}
        tabs={outboxFilters.map((id) => ({
          id,
          label: t(`outbox.filter.${id}`),
          count: filtered(items, handOvers, id).length,
        }))}
      />
      {made && notSaid && notSaid.length > 0 && (
        <Notice
          tone="progress"
          title={t('outbox.saved', { name: made.name })}
          text={t('outbox.savedText', { count: made.prescriptions.length })}
        />
      )}
      <Grid columns="minmax(0, 1fr) 420px" gap={3} grow fill>
        <Panel fill>
          <VirtualList
            label={t('outbox.list')}
            items={shown}
            keyOf={({ code }) => code}
            selected={selected}
            onSelect={({ code }) => setSelected(code)}
            rowHeight={70}
            empty={
              <EmptyState
                icon="done"
                title={t(`outbox.none.${filter}.title`)}
                text={t(`outbox.none.${filter}.text`)}
              />
            }
            render={(item) => (
              <OutboxRow item={item} handOver={handOvers.find(({ codes }) => codes.includes(item.code))} />
            )}
          />
        </Panel>
        <Scroll label={t('outbox.make')}>
          <Stack gap={3}>
            <MakeFile day={day} items={shown} onMade={keep} />
            <HandedOverFiles handOvers={handOvers} />
          </Stack>
        </Scroll>
      </Grid>
    </>
  );
}
