/** Recorded facts that contradict each other, waiting for a person to settle them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Badge, Button, Disclosure, EmptyState, Panel, Quiet, Stack } from '../../../ui/index.ts';
import { DisputeFacts } from './dispute-facts.tsx';
import { useDisputeWords } from './use-dispute-words.ts';
import { isSettledByHand, useWayWords } from './use-ways.ts';

/** Those that wait, and behind a line those that are settled; `brief`: only what waits, by its title. */
export function Disputes({
  disputes,
  brief = false,
  onSettle,
}: {
  disputes: readonly DisputeRow[];
  brief?: boolean;
  onSettle: (dispute: DisputeRow) => void;
}) {
  const { t } = useTranslation();
  const [showsSettled, setShowsSettled] = useState(false);
  const open = disputes.filter((dispute) => !dispute.settled);
  const settled = disputes.filter((dispute) => dispute.settled);
  return (
    <Panel
      title={t('coordinator.disputes')}
      icon="dispute"
      fill
      {...(open.length > 0 ? { aside: <Badge tone="problem" label={String(open.length)} /> } : {})}
    >
      <Stack>
        {open.length === 0 && (
          <EmptyState
            compact
            icon="done"
            title={t('coordinator.noDisputes')}
            text={t('coordinator.noDisputesText')}
          />
        )}
        {open.map((dispute) => (
          <Item key={dispute.id} dispute={dispute} brief={brief} onSettle={() => onSettle(dispute)} />
        ))}
        {!brief && settled.length > 0 && (
          <Disclosure
            label={t('coordinator.settledList', { count: settled.length })}
            open={showsSettled}
            onToggle={setShowsSettled}
          >
            <Stack>
              {settled.map((dispute) => (
                <Item key={dispute.id} dispute={dispute} />
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Panel>
  );
}

function Item({
  dispute,
  brief = false,
  onSettle,
}: {
  dispute: DisputeRow;
  brief?: boolean;
  onSettle?: () => void;
}) {
  const { t } = useTranslation();
  const { title, text } = useDisputeWords(dispute);
  return (
    <Panel tone="sunk" title={title} level={3}>
      <Stack gap={2}>
        {onSettle && !brief && <span>{text}</span>}
        {!brief && <DisputeFacts dispute={dispute} />}
        <HowSettled dispute={dispute} />
        {onSettle && isSettledByHand(dispute) && (
          <div>
            <Button icon="dispute" label={t('coordinator.settle')} onPress={onSettle} />
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function HowSettled({ dispute }: { dispute: DisputeRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wayWords = useWayWords();
  if (!dispute.settled) return null;
  const { by, at, note, way } = dispute.settled;
  const params = { name: by.name, time: formats.time(at), note };
  return (
    <Quiet>
      {way
        ? t('coordinator.settledWay', { ...params, way: wayWords(dispute, way) })
        : t('coordinator.settledWords', params)}
    </Quiet>
  );
}
