import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type IconName, Panel, Stack, type Tone } from '../../../ui/index.ts';

export type StepState = 'done' | 'now' | 'later' | 'again';

const tones: Record<StepState, Tone> = { done: 'done', now: 'progress', later: 'neutral', again: 'priority' };

/** One step of ending the day, and where it stands. */
export function Step({
  title,
  icon,
  state,
  children,
}: {
  title: string;
  icon: IconName;
  state: StepState;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Panel
      title={title}
      icon={icon}
      tone={state === 'later' ? 'sunk' : 'plain'}
      aside={<Badge tone={tones[state]} label={t(`closing.state.${state}`)} />}
    >
      <Stack gap={3}>{children}</Stack>
    </Panel>
  );
}
