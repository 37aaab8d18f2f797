/** A folder of this computer, chosen by walking through folders: sticks first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newFolderSchema } from '#shared/copies.ts';
import { useFormats } from '../../i18n/index.ts';
import {
  Button,
  Dialog,
  Disclosure,
  EmptyState,
  Form,
  Icon,
  Notice,
  Quiet,
  Row,
  Stack,
  TextField,
  VirtualList,
} from '../../ui/index.ts';
import { useFolder } from './use-folder.ts';

export function FolderDialog({
  title,
  action,
  start,
  onUse,
  onClose,
}: {
  title: string;
  /** Words of the button that uses the folder. */
  action: string;
  /** The folder to begin at. */
  start?: string | undefined;
  /** What it throws of the host's is said here, and the dialog stays. */
  onUse: (folder: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { shown, go, make, attempt, busy, notice } = useFolder(start);
  const [marked, setMarked] = useState<string>();
  const walk = (path?: string) => {
    setMarked(undefined);
    go(path);
  };
  const inside = shown?.folders.find(({ path }) => path === marked)?.path;
  const chosen = inside ?? (shown?.isWritable ? shown.path : undefined);
  const use = () => {
    if (chosen !== undefined) attempt(() => onUse(chosen));
  };
  return (
    <Dialog
      title={title}
      size="medium"
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            icon="folder"
            label={action}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={chosen === undefined}
            onPress={use}
          />
        </>
      }
    >
      <Stack gap={3}>
        <Where shown={shown} onUp={() => walk(shown?.parent)} onAgain={() => walk(shown?.path)} />
        <div style={{ height: 232, display: 'flex', flexDirection: 'column' }}>
          <VirtualList
            label={t('folders.list')}
            items={shown?.folders ?? []}
            keyOf={({ path }) => path}
            selected={marked}
            onSelect={({ path }) => setMarked(path)}
            onTake={({ path }) => walk(path)}
            rowHeight={46}
            empty={
              shown?.path === undefined ? (
                <EmptyState
                  compact
                  icon="backup"
                  title={t('folders.noPlaces')}
                  text={t('folders.noPlacesText')}
                />
              ) : (
                <EmptyState compact icon="folder" title={t('folders.empty')} text={t('folders.emptyText')} />
              )
            }
            render={({ name, path }) => (
              <Row wrap={false}>
                <Icon name="folder" />
                <span>{name}</span>
                {shown?.path === undefined && <Quiet small>{path}</Quiet>}
              </Row>
            )}
          />
        </div>
        <Quiet small>{t('folders.hint')}</Quiet>
        {shown?.path !== undefined && !shown.isWritable && (
          <Notice tone="priority" title={t('folders.readOnly')} text={t('folders.readOnlyText')} />
        )}
        {shown?.path !== undefined && shown.isWritable && <NewFolder onMake={make} />}
        {notice && <Notice {...notice} />}
      </Stack>
    </Dialog>
  );
}

function Where({
  shown,
  onUp,
  onAgain,
}: {
  shown: ReturnType<typeof useFolder>['shown'];
  onUp: () => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!shown) return <Quiet>{t('common.loading')}</Quiet>;
  const { path, freeBytes } = shown;
  return (
    <Row justify="space-between">
      <Stack gap={0}>
        <strong style={{ overflowWrap: 'anywhere' }}>{path ?? t('folders.places')}</strong>
        {freeBytes !== undefined && (
          <Quiet small>
            {t('folders.free')}: {formats.bytes(freeBytes)}
          </Quiet>
        )}
      </Stack>
      <Row gap={2}>
        {path !== undefined && <Button icon="up" label={t('folders.up')} onPress={onUp} />}
        <Button icon="refresh" label={t('folders.again')} onPress={onAgain} />
      </Row>
    </Row>
  );
}

function NewFolder({ onMake }: { onMake: (name: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const typed = newFolderSchema.shape.name.safeParse(name);
  const send = async () => {
    setIsAsked(true);
    if (!typed.success || !(await onMake(typed.data))) return;
    setName('');
    setIsAsked(false);
    setIsOpen(false);
  };
  return (
    <Disclosure label={t('folders.new')} open={isOpen} onToggle={setIsOpen}>
      <Form label={t('folders.new')} onSubmit={send} lastEnterSends>
        <TextField
          label={t('folders.newName')}
          hint={t('folders.newHint')}
          error={isAsked && !typed.success ? t('fieldError.invalid') : undefined}
          maxLength={80}
          autoFocus
          value={name}
          onChange={setName}
          after={<Button icon="add" label={t('folders.make')} submit />}
        />
      </Form>
    </Disclosure>
  );
}
