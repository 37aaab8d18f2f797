/** Whom the programme may write to or call after the day, why, with what words, and who was. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostInOneList } from '#shared/domain/care/contacts.ts';
import { messageTo } from '#shared/domain/care/message.ts';
import { type CareReason, careReasons } from '#shared/domain/care/reason.ts';
import { saveFile } from '../../../app/save-file.ts';
import { useMay } from '../../../app/session.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { useSend } from '../../../app/use-send.ts';
import { useCareEntries, useDay, useMirror } from '../../../mirror/index.ts';
import {
  Button,
  DeskLayout,
  EmptyState,
  Grid,
  Notice,
  notify,
  Panel,
  Scroll,
  Stack,
  Tabs,
  Tick,
  VirtualList,
} from '../../../ui/index.ts';
import { CareRow } from './care-row.tsx';
import { fileNameOf } from './file-name.ts';
import { KeptFileNotice } from './kept-file.tsx';
import { MessagePanel } from './message-panel.tsx';
import { SubscribersPanel } from './subscribers-panel.tsx';
import { useCareScan } from './use-care-scan.ts';
import { type KeptFile, useKeptFiles } from './use-kept-files.ts';
import { useMessages } from './use-messages.ts';

export function CareView({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const day = useDay();
  const entries = useCareEntries();
  const may = useMay()('day.record-contacts');
  const { send, busy } = useSend();
  const exporting = useAttempt();
  const [reason, setReason] = useState<CareReason>('follow-up');
  const [all, setAll] = useState(false);
  const [selected, setSelected] = useState<string>();
  const messages = useMessages(reason);
  const kept = useKeptFiles();
  useCareScan(entries, (found) => {
    setReason(found.reason);
    setSelected(found.visit);
    if (found.contacted) setAll(true);
  });
  if (!day || !entries) return <EmptyState icon="progress" title={t('common.loading')} />;

  const of = (each: CareReason) =>
    entries.filter((entry) => entry.reason === each && (all || !entry.contacted));
  const shown = of(reason);
  const chosen = shown.find(({ visit }) => visit === selected);
  // Nobody is written to twice, also when those who were are shown.
  const inFile = shown.filter(({ mobile, contacted }) => mobile && !contacted).slice(0, mostInOneList);
  const textTo = (entry: (typeof shown)[number]) =>
    messageTo(messages.template, entry, day, { plain: messages.plain });
  const previewed = chosen?.mobile ? chosen : inFile[0];
  const save = () =>
    exporting.attempt(async () => {
      const wanted = inFile.map(({ visit }) => visit);
      const { template, plain } = messages;
      const made = await client.exportMessages({ reason, template, plain, visits: wanted });
      const { csv, at, visits } = made;
      if (visits.length === 0) {
        notify({ tone: 'problem', title: t('care.nobodyLeft') });
        return;
      }
      const name = fileNameOf(day, { at, count: visits.length });
      saveFile(new Blob([csv], { type: 'text/csv' }), name);
      kept.add({ name, at, reason, visits });
    });
  const isListed = (visit: string, of: CareReason) =>
    entries.some((entry) => entry.visit === visit && entry.reason === of && entry.mobile);
  const record = async (file: KeptFile) => {
    const contacts = file.visits.map((visit) => ({ visit, reason: file.reason }));
    const data = { channel: 'sms', file: file.name, contacts };
    if (!(await send({ type: 'day.record-contacts', subject: 'day', data }))) return;
    kept.drop(file);
    notify({
      tone: 'done',
      title: t('care.recorded', { count: contacts.length }),
      text: t('care.deleteFile', { name: file.name }),
    });
  };
  const call = async () => {
    if (!chosen) return;
    const data = { channel: 'call', contacts: [{ visit: chosen.visit, reason }] };
    if (await send({ type: 'day.record-contacts', subject: 'day', data }))
      notify({ tone: 'done', title: t('care.called', { name: chosen.name }) });
  };
  return (
    <DeskLayout
      top={tabs}
      actions={
        may &&
        chosen && (
          <Button icon="call" label={t('care.noteCall')} shortcut="Alt+G" busy={busy} onPress={call} />
        )
      }
    >
      {may &&
        kept.files.map((file, index) => (
          <KeptFileNotice
            key={file.at}
            file={file}
            gone={file.visits.filter((visit) => !isListed(visit, file.reason)).length}
            shortcut={index === 0 ? 'Ctrl+Enter' : undefined}
            busy={busy}
            onSent={() => record(file)}
            onNotSent={() => kept.drop(file)}
          />
        ))}
      <Grid columns="minmax(0, 1fr) 420px" gap={3} grow fill>
        <Panel fill>
          <Stack gap={2} grow>
            <Tabs
              label={t('care.reasons')}
              selected={reason}
              onSelect={setReason}
              tabs={careReasons.map((id) => ({ id, label: t(`care.reason.${id}`), count: of(id).length }))}
            />
            <Tick label={t('care.alsoContacted')} value={all} onChange={setAll} />
            <VirtualList
              label={t(`care.reason.${reason}`)}
              items={shown}
              keyOf={({ visit }) => visit}
              selected={selected}
              onSelect={({ visit }) => setSelected(visit)}
              rowHeight={70}
              render={(entry) => <CareRow entry={entry} />}
              empty={
                <EmptyState
                  icon="people"
                  title={t(`care.empty.${reason}.title`)}
                  text={t(`care.empty.${reason}.text`)}
                />
              }
            />
          </Stack>
        </Panel>
        <Scroll label={t('care.message')}>
          <Stack gap={3}>
            {may && (
              <MessagePanel
                template={messages.template}
                plain={messages.plain}
                onType={messages.type}
                onKeep={messages.keep}
                onPlain={messages.turnPlain}
                preview={previewed && { name: previewed.name, text: textTo(previewed) }}
                messages={inFile.map(textTo)}
                busy={exporting.busy || kept.loading}
                onSave={save}
              />
            )}
            {exporting.notice && <Notice {...exporting.notice} />}
            <SubscribersPanel />
          </Stack>
        </Scroll>
      </Grid>
    </DeskLayout>
  );
}
