import { useTranslation } from 'react-i18next';
import { documentKinds } from '#shared/host-api.ts';
import type { JobState } from '#shared/rows.ts';
import type vi from '../i18n/vi.json';
import type { Tone } from '../ui/index.ts';

export const jobTones: Record<JobState, Tone> = {
  queued: 'waiting',
  printing: 'progress',
  printed: 'done',
  failed: 'problem',
  cancelled: 'neutral',
};

type Reason = keyof typeof vi.jobReason;

/** Names of print jobs and of why they failed: our codes in words, the spooler's own words as they are. */
export function useJobWords(): { kind(kind: string): string; reason(reason: string): string } {
  const { t } = useTranslation();
  const reasons = t('jobReason', { returnObjects: true });
  const isKnown = (reason: string): reason is Reason => Object.hasOwn(reasons, reason);
  return {
    kind(kind) {
      const known = documentKinds.find((each) => each === kind);
      return known ? t(`documentKind.${known}`) : kind;
    },
    reason: (reason) => (isKnown(reason) ? t(`jobReason.${reason}`) : reason),
  };
}
