import { useTranslation } from 'react-i18next';
import { Grid, Row, SuggestField, TextArea, TextField, Tick } from '#renderer/ui/index.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';
import { Unfolded } from '../follow-up/unfolded.tsx';

export type Referral = NonNullable<Exam['referral']>;

export const newReferral: Referral = { hospital: '', department: '', reason: '', urgent: false };

/** Where somebody is sent on to, and why. */
export function ReferralFields({
  value,
  onChange,
  hospitals,
  errors,
  autoFocus,
}: {
  value: Referral;
  onChange: (referral: Referral | undefined) => void;
  /** Suggested ones; any other may be typed. */
  hospitals: readonly string[];
  errors: { hospital?: string | undefined; reason?: string | undefined };
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const change = (part: Partial<Referral>) => onChange({ ...value, ...part });
  return (
    <Unfolded
      title={t('referral.title')}
      removeLabel={t('referral.remove')}
      onRemove={() => onChange(undefined)}
    >
      <Grid columns="minmax(0, 1.5fr) minmax(0, 1fr)" gap={3}>
        <SuggestField
          label={t('referral.hospital')}
          required
          autoFocus={autoFocus}
          maxLength={200}
          suggestions={hospitals}
          value={value.hospital}
          onChange={(hospital) => change({ hospital })}
          error={errors.hospital}
        />
        <TextField
          label={t('referral.department')}
          maxLength={120}
          value={value.department}
          onChange={(department) => change({ department })}
        />
      </Grid>
      <TextArea
        label={t('referral.reason')}
        required
        rows={2}
        maxLength={1000}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={errors.reason}
      />
      <Row>
        <Tick
          label={t('referral.urgent')}
          tone="problem"
          value={value.urgent}
          onChange={(urgent) => change({ urgent })}
        />
      </Row>
    </Unfolded>
  );
}
