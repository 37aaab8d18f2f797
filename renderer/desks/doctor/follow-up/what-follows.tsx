import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Badge, Facts } from '#renderer/ui/index.ts';
import { daysAfter } from '#shared/domain/calendar.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';

/** What a signed exam leads to: advice, when to come again, where they are sent on to. Nothing where it says nothing. */
export function WhatFollows({
  exam: { advice, followUp, referral },
  date,
  compact = false,
}: {
  exam: Pick<Exam, 'advice' | 'followUp' | 'referral'>;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  /** For a narrow place: one below the other. */
  compact?: boolean;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const again = followUp && [
    t('followUp.said', { days: followUp.days, date: formats.date(daysAfter(date, followUp.days)) }),
    followUp.note,
  ];
  const facts: [name: string, value: ReactNode][] = [];
  if (advice)
    facts.push([
      t('doctor.advice'),
      <span key="advice" style={{ whiteSpace: 'pre-line' }}>
        {advice}
      </span>,
    ]);
  if (again) facts.push([t('followUp.title'), again.filter(Boolean).join('. ')]);
  if (referral)
    facts.push([
      t('referral.title'),
      <span key="referral">
        {referral.urgent && (
          <>
            <Badge tone="problem" label={t('referral.urgent')} />{' '}
          </>
        )}
        {[referral.hospital, referral.department].filter(Boolean).join(', ')}: {referral.reason}
      </span>,
    ]);
  if (facts.length === 0) return null;
  if (!compact) return <Facts facts={facts} />;
  return facts.map(([name, value]) => (
    <p key={name}>
      <strong>{name}:</strong> {value}
    </p>
  ));
}
