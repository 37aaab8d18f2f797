/** What comes after the exam: to be seen again, and to be sent on. Folded away until somebody wants it. */
import { useState } from 'react';
import { type Control, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDay } from '#renderer/mirror/index.ts';
import { Button, FormField, Row } from '#renderer/ui/index.ts';
import type { ExamForm } from '#shared/domain/exam/exam.ts';
import { newReferral, ReferralFields } from '../referral/referral-fields.tsx';
import { FollowUpFields, newFollowUp } from './follow-up-fields.tsx';

export function WhatComesNext({
  control,
  date,
}: {
  control: Control<ExamForm>;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
}) {
  const { t } = useTranslation();
  const day = useDay();
  const { errors } = useFormState({ control });
  /** What has just been unfolded takes the cursor; what a draft brings does not. */
  const [opened, setOpened] = useState<'followUp' | 'referral'>();
  const hospitals = day?.facility.name ? [day.facility.name] : [];
  const required = (error: unknown) => (error ? t('fieldError.required') : undefined);
  return (
    <FormField control={control} name="followUp">
      {(followUp) => (
        <FormField control={control} name="referral">
          {(referral) => (
            <>
              {followUp.value && (
                <FollowUpFields
                  value={followUp.value}
                  onChange={followUp.onChange}
                  date={date}
                  isWrong={errors.followUp !== undefined}
                  autoFocus={opened === 'followUp'}
                />
              )}
              {referral.value && (
                <ReferralFields
                  value={referral.value}
                  onChange={referral.onChange}
                  hospitals={hospitals}
                  errors={{
                    hospital: required(errors.referral?.hospital),
                    reason: required(errors.referral?.reason),
                  }}
                  autoFocus={opened === 'referral'}
                />
              )}
              {!(followUp.value && referral.value) && (
                <Row gap={2}>
                  {!followUp.value && (
                    <Button
                      icon="history"
                      label={t('followUp.add')}
                      shortcut="Alt+K"
                      onPress={() => {
                        setOpened('followUp');
                        followUp.onChange(newFollowUp);
                      }}
                    />
                  )}
                  {!referral.value && (
                    <Button
                      icon="hospital"
                      label={t('referral.add')}
                      shortcut="Alt+V"
                      onPress={() => {
                        setOpened('referral');
                        referral.onChange(newReferral);
                      }}
                    />
                  )}
                </Row>
              )}
            </>
          )}
        </FormField>
      )}
    </FormField>
  );
}
