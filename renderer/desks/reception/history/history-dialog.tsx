/** What was corrected on a person's record: before and after, who, when and why. */
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/domain/patient/patient.ts';
import type { PatientRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Dialog, EmptyState, Panel, Quiet, Scroll, Stack, Table } from '../../../ui/index.ts';
import { usePersonWords } from './use-person-words.ts';

export function HistoryDialog({ patient, onClose }: { patient: PatientRow; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const when = (at: string) => ({ time: formats.time(at), date: formats.date(at) });
  return (
    <Dialog title={t('history.of', { name: patient.person.name })} opened onClose={onClose} size="large">
      <Scroll label={t('history.title')}>
        <Stack gap={3}>
          {patient.merged.toReversed().map((each) => (
            <Panel
              key={each.id}
              level={3}
              title={t('history.change', { ...when(each.at), name: each.by })}
              tone="sunk"
            >
              <p>{t('history.merged', { other: each.person.name })}</p>
              <Quiet>{t('history.reason', { reason: each.reason })}</Quiet>
            </Panel>
          ))}
          {patient.history.toReversed().map((change) => (
            <Correction key={change.event} change={change} />
          ))}
          {patient.history.length === 0 && (
            <EmptyState compact icon="edit" title={t('history.empty')} text={t('history.emptyText')} />
          )}
          <Quiet small>{t('history.registered', when(patient.registeredAt))}</Quiet>
        </Stack>
      </Scroll>
    </Dialog>
  );
}

function Correction({ change }: { change: Change }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = usePersonWords();
  const { at, by, reason } = change;
  const title = t('history.change', { time: formats.time(at), date: formats.date(at), name: by.name });
  return (
    <Panel level={3} title={title} icon="edit" tone="sunk">
      <Table
        label={title}
        columns={[{ name: t('history.field') }, { name: t('history.before') }, { name: t('history.after') }]}
        rows={change.fields.map((field) => ({
          key: field,
          cells: [
            t(`personField.${field}`),
            words(change.before, field) || '–',
            <strong key="after">{words(change.after, field) || '–'}</strong>,
          ],
        }))}
      />
      {reason && <Quiet>{t('history.reason', { reason })}</Quiet>}
    </Panel>
  );
}
