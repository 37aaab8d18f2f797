import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import type { Serving } from './use-serving.ts';

/** Medicine that stands ready: whose work it is, and the way back to the shelf. */
export function PreparedNotice({ serving }: { serving: Serving }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { visit, current, editable, busy } = serving;
  const { prepared } = visit;
  if (!prepared) return null;
  const isOld = prepared.prescription !== current.code;
  return (
    <Notice
      tone={isOld ? 'problem' : 'progress'}
      title={t(isOld ? 'dispensing.preparedForOld' : 'dispensing.prepared', {
        name: prepared.by.name,
        time: time(prepared.at),
      })}
    >
      {editable && (
        <Button
          icon="undo"
          label={t('dispensing.putBack')}
          shortcut="Alt+L"
          busy={busy}
          onPress={serving.putBack}
        />
      )}
    </Notice>
  );
}
