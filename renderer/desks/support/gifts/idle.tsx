import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskActions, EmptyState } from '../../../ui/index.ts';

/** The middle while nobody is opened. */
export function Idle({
  hasGifts,
  waits,
  next,
}: {
  hasGifts: boolean;
  /** Somebody is due something. */
  waits: boolean;
  next: (primary: boolean) => ReactNode;
}) {
  const { t } = useTranslation();
  const what = !hasGifts ? 'none' : waits ? 'start' : 'idle';
  return (
    <>
      <EmptyState icon="gift" title={t(`supportGifts.${what}.title`)} text={t(`supportGifts.${what}.text`)} />
      <DeskActions primary={next(true)} />
    </>
  );
}
