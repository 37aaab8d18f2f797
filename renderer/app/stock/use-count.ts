/** What was found when something was counted, and why the books say otherwise: typed here, kept as a draft, and recorded. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { LotRow } from '#shared/rows.ts';
import { useDraft } from '../use-draft.ts';
import { useLotCommand } from './use-lot-command.ts';

const draftSchema = z.object({ found: z.number().nullable().optional(), reason: z.string() });
const countSchema = z.number().int().nonnegative().max(10_000_000);

export interface Counting {
  found: number | undefined;
  reason: string;
  type(found: number | undefined, reason: string): void;
  /** Units more, or less, than the books say; nothing until a number is typed. */
  difference: number | undefined;
  problems: { found: string | undefined; reason: string | undefined };
  /** Whether it was recorded. */
  save(): Promise<boolean>;
  busy: boolean;
}

export function useCount(lot: LotRow): Counting {
  const { t } = useTranslation();
  const { run, busy } = useLotCommand(lot);
  return useCountOf({
    draft: `pharmacy-count.${lot.id}`,
    onHand: lot.onHand,
    record: (data) => run('lot.count', data, t('pharmacy.counted', { lot: lot.number })),
    busy,
  });
}

export function useCountOf({
  draft,
  onHand,
  record,
  busy,
}: {
  /** Name of the draft. */
  draft: string;
  /** What the books say. */
  onHand: number;
  /** Whether it was recorded. */
  record(data: { found: number | undefined; reason?: string }): Promise<boolean>;
  busy: boolean;
}): Counting {
  const { t } = useTranslation();
  const { value, keep, drop } = useDraft(draft, draftSchema);
  const [isTried, setTried] = useState(false);
  const found = value?.found ?? undefined;
  const reason = value?.reason ?? '';
  const isSound = countSchema.safeParse(found).success;
  const difference = isSound && found !== undefined ? found - onHand : undefined;
  // What agrees with the books explains itself.
  const isReasonMissing = reason.trim() === '' && difference !== 0;
  return {
    found,
    reason,
    type: (next, why) => keep({ found: next ?? null, reason: why }),
    difference,
    problems: {
      found: isTried && !isSound ? t('fieldError.whole-number') : undefined,
      reason: isTried && isSound && isReasonMissing ? t('fieldError.required') : undefined,
    },
    async save() {
      setTried(true);
      if (!isSound || isReasonMissing) return false;
      const data = { found, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
      const saved = await record(data);
      if (saved) {
        drop();
        setTried(false);
      }
      return saved;
    },
    busy,
  };
}
