import { useTranslation } from 'react-i18next';
import type { HandOver } from '#shared/domain/outbox/outbox.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Panel, Quiet, Stack } from '../../../ui/index.ts';

/** The files that were handed over, the last one first. */
export function HandedOverFiles({ handOvers }: { handOvers: readonly HandOver[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t('outbox.files')} icon="archive">
      {handOvers.length === 0 ? (
        <Quiet>{t('outbox.noFiles')}</Quiet>
      ) : (
        <Stack gap={2}>
          {handOvers.toReversed().map(({ event, file, codes, at, by }) => (
            <Stack key={event} gap={0}>
              <strong style={{ overflowWrap: 'anywhere' }}>{file}</strong>
              <Quiet small>
                {t('outbox.file', {
                  count: codes.length,
                  time: t('closing.atValue', { time: formats.time(at), date: formats.date(at) }),
                  name: by.name,
                })}
              </Quiet>
            </Stack>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
