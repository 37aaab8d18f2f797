import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { Button, DeskActions, EmptyState, Notice, Panel } from '../../ui/index.ts';
import type { FormDraft } from './draft.ts';

/** Nobody is at the desk: what to do next, and the form that was left unfinished. */
export function StartWork({
  draft,
  onNew,
  onDrop,
}: {
  draft: FormDraft | undefined;
  onNew: (draft?: FormDraft) => void;
  onDrop: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <DeskActions
        primary={
          <Button
            tone="primary"
            icon="new-person"
            label={t('reception.newPerson')}
            shortcut="F2"
            onPress={() => onNew()}
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
          <Button icon="edit" label={t('reception.draftResume')} onPress={() => onNew(draft)} />
          <Button tone="danger" icon="remove" label={t('reception.draftDrop')} onPress={onDrop} />
        </Notice>
      )}
      <Panel fill>
        <EmptyState icon="people" title={t('reception.startTitle')} text={t('reception.startText')} />
      </Panel>
    </>
  );
}
