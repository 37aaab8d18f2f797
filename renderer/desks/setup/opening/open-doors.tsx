import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';
import { useFindingWords } from '../../../app/findings/use-finding-words.ts';
import { useSend } from '../../../app/use-send.ts';
import { Button, CheckList, DeskActions, FormDialog } from '../../../ui/index.ts';

/** Opens the doors: not while something vital is missing, and not without a question while something is odd. */
export function OpenDoors({ findings }: { findings: readonly Finding<OpeningCode>[] | undefined }) {
  const { t } = useTranslation();
  const reason = useId();
  const { send, busy } = useSend();
  const wordsOf = useFindingWords();
  const [asks, setAsks] = useState(false);
  const vital = findings?.filter(({ weight }) => weight === 'vital') ?? [];
  const odd = findings?.filter(({ weight }) => weight === 'odd') ?? [];
  const blocked = !findings
    ? t('opening.unknown')
    : vital.length > 0
      ? t('opening.blocked', { count: vital.length })
      : undefined;
  const open = async () => {
    setAsks(false);
    await send({ type: 'day.open', subject: 'day', data: {} });
  };
  return (
    <>
      <DeskActions
        actions={blocked && <strong id={reason}>{blocked}</strong>}
        primary={
          <Button
            tone="primary"
            icon="enter"
            label={t('opening.open')}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={blocked !== undefined}
            {...(blocked === undefined ? {} : { describedBy: reason })}
            onPress={odd.length > 0 ? () => setAsks(true) : open}
          />
        }
      />
      {asks && (
        <FormDialog
          title={t('opening.confirmTitle', { count: odd.length })}
          action={{ label: t('opening.confirm'), icon: 'enter', busy }}
          onSend={open}
          onClose={() => setAsks(false)}
        >
          <p>{t('opening.confirmText')}</p>
          <CheckList
            label={t('opening.odd', { count: odd.length })}
            items={odd.map((finding) => ({
              key: finding.code,
              tone: 'priority',
              title: wordsOf(finding).title,
            }))}
          />
        </FormDialog>
      )}
    </>
  );
}
