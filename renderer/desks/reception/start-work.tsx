import { useTranslation } from 'react-i18next';
import type { Sex } from '#shared/domain/patient/person.ts';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, DeskActions, EmptyState, Notice, Panel, Stack } from '../../ui/index.ts';
import type { FormDraft } from './draft.ts';
import { StartActions } from './intake/start-actions.tsx';

/** Nobody is at the desk: the ways to begin, with their keys, and the form that was left unfinished. */
export function StartWork({
  day,
  searched,
  draft,
  onNew,
  onResume,
  onDrop,
  onEmergency,
  onPaper,
  onImport,
}: {
  day: DayRow;
  /** What was typed into the search. */
  searched: string;
  draft: FormDraft | undefined;
  onNew: () => void;
  onResume: (draft: FormDraft) => void;
  onDrop: () => void;
  onEmergency: (sex: Sex) => void;
  onPaper: () => void;
  onImport: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <DeskActions
        actions={<StartActions day={day} name={searched} />}
        primary={
          <Button
            tone="primary"
            icon="new-person"
            label={t('reception.newPerson')}
            shortcut="F2"
            onPress={onNew}
          />
        }
      />
      {draft && (
        <Notice
          tone="priority"
          title={t('reception.draftTitle')}
          text={t('reception.draftText', {
            name: draft.person.name || t('reception.draftNoName'),
            time: formats.time(draft.at),
          })}
        >
          <Button icon="edit" label={t('reception.draftResume')} onPress={() => onResume(draft)} />
          <Button tone="danger" icon="remove" label={t('reception.draftDrop')} onPress={onDrop} />
        </Notice>
      )}
      <Panel fill>
        <EmptyState icon="people" title={t('reception.startTitle')} text={t('reception.startText')}>
          <Stack gap={2}>
            <Button
              wide
              icon="problem"
              label={t('emergency.male')}
              shortcut="F7"
              onPress={() => onEmergency('male')}
            />
            <Button
              wide
              icon="problem"
              label={t('emergency.female')}
              shortcut="Shift+F7"
              onPress={() => onEmergency('female')}
            />
            <Button wide icon="edit" label={t('reception.paperTitle')} shortcut="F10" onPress={onPaper} />
            <Button wide icon="file" label={t('import.open')} onPress={onImport} />
          </Stack>
        </EmptyState>
      </Panel>
    </>
  );
}
