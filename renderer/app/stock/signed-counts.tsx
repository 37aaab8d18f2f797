/** The counts that two signed, the newest first; each opens as it is on paper. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '#shared/domain/event.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, Panel, Stack } from '../../ui/index.ts';
import { PaperDialog } from '../paper-dialog.tsx';

export function SignedCounts({
  paper,
  counts,
}: {
  paper: 'stock-count' | 'gift-count';
  counts: readonly { event: string; at: string; by: Actor; witness: Actor }[];
}) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const [shown, setShown] = useState<string>();
  if (counts.length === 0) return null;
  return (
    <>
      <Panel title={t('stock.signedCounts')} icon="check">
        <Stack gap={2}>
          {counts.map(({ event, at, by, witness }, index) => (
            <Button
              key={event}
              wide
              icon="file"
              label={t('stock.signedCount', {
                version: counts.length - index,
                time: time(at),
                names: `${by.name}, ${witness.name}`,
              })}
              onPress={() => setShown(event)}
            />
          ))}
        </Stack>
      </Panel>
      {shown && (
        <PaperDialog
          kind={paper}
          subject="day"
          event={shown}
          title={t(`documentKind.${paper}`)}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
