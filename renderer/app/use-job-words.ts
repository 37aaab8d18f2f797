import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import { documentKinds } from '#shared/printing.ts';
import type { JobRow, JobState } from '#shared/rows.ts';
import type vi from '../i18n/vi.json';
import type { Tone } from '../ui/index.ts';

export const jobTones: Record<JobState, Tone> = {
  queued: 'waiting',
  printing: 'progress',
  printed: 'done',
  failed: 'problem',
  cancelled: 'neutral',
  unknown: 'problem',
};

type Reason = keyof typeof vi.jobReason;

/** Names of print jobs and of why they failed: our codes in words, the spooler's own words as they are. */
export function useJobWords(): {
  kind(kind: string): string;
  /** What a print is of: its kind, of a list that recipients sign which one. */
  paper(job: Pick<JobRow, 'kind' | 'variant'>): string;
  reason(reason: string): string;
} {
  const { t } = useTranslation();
  return useMemo(() => {
    const reasons = t('jobReason', { returnObjects: true });
    const isKnown = (reason: string): reason is Reason => Object.hasOwn(reasons, reason);
    const nameOf = (kind: string) => {
      const known = documentKinds.find((each) => each === kind);
      return known ? t(`documentKind.${known}`) : kind;
    };
    return {
      kind: nameOf,
      paper: ({ kind, variant }) =>
        kind === 'signature-list' && isSignatureListVariant(variant)
          ? t(`signatureList.paper.${variant}`)
          : nameOf(kind),
      reason: (reason) => (isKnown(reason) ? t(`jobReason.${reason}`) : reason),
    };
  }, [t]);
}
