/** What is written, how long it becomes, and the file with it. */
import { useTranslation } from 'react-i18next';
import { longestTemplate, placeholders, unknownPlaceholders } from '#shared/domain/care/message.ts';
import { smsLength } from '#shared/domain/care/sms.ts';
import { Button, Notice, Panel, Quiet, Stack, TextArea, Tick } from '../../../ui/index.ts';
import styles from './care.module.css';

export function MessagePanel({
  template,
  plain,
  onType,
  onKeep,
  onPlain,
  preview,
  messages,
  busy,
  onSave,
}: {
  template: string;
  plain: boolean;
  onType: (template: string) => void;
  onKeep: () => void;
  onPlain: (plain: boolean) => void;
  /** To whom, and what they would read. */
  preview: { name: string; text: string } | undefined;
  /** Of everybody who goes into the file. */
  messages: readonly string[];
  busy: boolean;
  onSave: () => void;
}) {
  const { t } = useTranslation();
  const unknown = unknownPlaceholders(template);
  const parts = messages.reduce((sum, text) => sum + smsLength(text).parts, 0);
  const length = preview && smsLength(preview.text);
  return (
    <Panel title={t('care.message')} icon="edit">
      <Stack gap={3}>
        <TextArea
          label={t('care.template')}
          hint={t('care.templateHint', { list: placeholders.map((each) => `{${each}}`).join(' ') })}
          rows={4}
          maxLength={longestTemplate}
          value={template}
          onChange={onType}
          onBlur={onKeep}
        />
        {unknown.length > 0 && (
          <Notice
            tone="priority"
            title={t('care.unknownPlaceholder', { list: unknown.join(' ') })}
            text={t('care.unknownPlaceholderText')}
          />
        )}
        <Tick label={t('care.plain')} hint={t('care.plainHint')} value={plain} onChange={onPlain} />
        {preview && length && (
          <figure className={styles.preview}>
            <figcaption>{t('care.previewOf', { name: preview.name })}</figcaption>
            <blockquote>{preview.text}</blockquote>
            <Quiet small>
              {t('care.length', {
                letters: length.letters,
                count: length.parts,
                most: length.alphabet === 'gsm-7' ? 160 : 70,
              })}
            </Quiet>
          </figure>
        )}
        <Notice tone="priority" title={t('care.openFile')} text={t('care.openFileText')} />
        <Quiet small>{t('care.privacy')}</Quiet>
        <div>
          <Button
            icon="download"
            label={t('care.save', { count: messages.length })}
            disabled={messages.length === 0 || template.trim() === ''}
            busy={busy}
            onPress={onSave}
          />
        </div>
        {messages.length > 0 && <Quiet small>{t('care.parts', { count: parts })}</Quiet>}
      </Stack>
    </Panel>
  );
}
