import { useMemo } from 'react';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Badge, Chips, FormField, Row, Stack, TypeAhead } from '#renderer/ui/index.ts';
import { searchComplaints } from '#shared/domain/triage/complaints.ts';
import type { DayRow } from '#shared/rows.ts';
import type { TriageInput } from './triage-form.ts';

type Complaint = TriageInput['complaints'][number];

const same = (a: Complaint, b: Complaint) => a.code === b.code && a.text === b.text;

/** What they come for: from the day's list, or in their own words, which raise no red flag. */
export function ComplaintField({
  control,
  day,
  tried,
}: {
  control: Control<TriageInput>;
  day: DayRow;
  tried: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const listed = day.triage.complaints;
  const nameOf = ({ code, text }: Complaint) => {
    const found = listed.find((each) => each.code === code);
    return found ? bilingual(found.name) : text;
  };
  return (
    <FormField control={control} name="complaints">
      {(field) => {
        const add = (complaint: Complaint) => {
          if (!field.value.some((each) => same(each, complaint))) field.onChange([...field.value, complaint]);
        };
        return (
          <Stack gap={2}>
            <FormField control={control} name="complaintText">
              {(typed) => (
                <Search
                  typed={typed}
                  day={day}
                  error={tried && typed.value.trim() !== '' ? t('fieldError.not-taken') : field.error}
                  onAdd={add}
                />
              )}
            </FormField>
            <Chips
              label={t('triage.complaints')}
              items={field.value}
              keyOf={({ code, text }) => `${code ?? ''} ${text}`}
              render={nameOf}
              removeLabel={(each) => t('triage.complaintRemove', { text: nameOf(each) })}
              onRemove={(each) => field.onChange(field.value.filter((other) => other !== each))}
            />
          </Stack>
        );
      }}
    </FormField>
  );
}

function Search({
  typed,
  day,
  error,
  onAdd,
}: {
  typed: { value: string; onChange: (text: string) => void; ref: (element: HTMLElement | null) => void };
  day: DayRow;
  error: string | undefined;
  onAdd: (complaint: Complaint) => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { value: text, onChange } = typed;
  const found = useMemo(
    () => searchComplaints(day.triage.complaints, text).slice(0, 8),
    [day.triage.complaints, text],
  );
  return (
    <TypeAhead
      label={t('triage.complaint')}
      placeholder={t('triage.complaintPlaceholder')}
      ref={typed.ref}
      value={text}
      onChange={onChange}
      error={error}
      found={found}
      keyOf={({ code }) => code}
      render={({ name, redFlag }) => (
        <Row gap={2} justify="space-between">
          <span>{bilingual(name)}</span>
          {redFlag && <Badge tone="problem" label={t('triage.dangerSign')} />}
        </Row>
      )}
      // What is recorded is Vietnamese, whatever the screen speaks.
      onTake={({ code, name }) => onAdd({ code, text: name.vi })}
      free={{
        label: t('triage.complaintAsTyped', { text: text.trim() }),
        onTake: (words) => onAdd({ text: words.slice(0, 200) }),
      }}
      autoFocus
    />
  );
}
