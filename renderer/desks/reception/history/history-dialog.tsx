/** What was done to a person's record: corrections before and after, health, consent, merges; who, when and why. */
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/domain/patient/patient.ts';
import type { PatientRow } from '#shared/rows.ts';
import { usePersonWords } from '../../../app/use-person-words.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Dialog, EmptyState, Panel, Quiet, Scroll, Stack, Table } from '../../../ui/index.ts';
import { LogWords } from './log-words.tsx';

export function HistoryDialog({ patient, onClose }: { patient: PatientRow; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const when = (at: string) => ({ time: formats.time(at), date: formats.date(at) });
  const all = [...patient.history, ...patient.log].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Dialog title={t('history.of', { name: patient.person.name })} opened onClose={onClose} size="large">
      <Scroll label={t('history.title')}>
        <Stack gap={3}>
          {all.map((each) =>
            'kind' in each ? (
              <Panel
                key={each.event}
                level={3}
                title={t('history.change', { ...when(each.at), name: each.by.name })}
                tone="sunk"
              >
                <LogWords entry={each} of={patient.id} />
              </Panel>
            ) : (
              <Correction key={each.event} change={each} />
            ),
          )}
          {all.length === 0 && (
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
