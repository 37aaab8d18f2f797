import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/app/use-draft.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { useFormats } from '#renderer/i18n/index.ts';
import {
  Choice,
  FormDialog,
  Grid,
  MultiChoice,
  Notice,
  NumberField,
  notify,
  Stack,
  TextArea,
} from '#renderer/ui/index.ts';
import { kindsLeft } from '#shared/domain/support/nomination.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { VisitRow } from '#shared/rows.ts';
import {
  emptyNomination,
  type NominationInput,
  type NominationProblems,
  nominationInputSchema,
  nominationOf,
} from './nomination-input.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  visit: VisitRow;
}

/** Names somebody gravely ill for a savings book, for special support, or for both, in the doctor's words. */
export function NominateDialog(props: Props) {
  return props.opened ? <Nomination {...props} /> : null;
}

const answers = ['yes', 'no'] as const;

function Nomination({ visit, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { send, busy } = useSend();
  const draft = useDraft(`nomination.${visit.id}`, nominationInputSchema);
  const [tried, setTried] = useState(false);
  const open = kindsLeft(visit);
  const typed = draft.value ?? emptyNomination;
  // What another doctor asks for meanwhile is no longer asked for here.
  const input = { ...typed, kinds: typed.kinds.filter((kind) => open.includes(kind)) };
  const change = (part: Partial<NominationInput>) => draft.keep({ ...input, ...part });
  const read = nominationOf(input);
  const wrong = (field: keyof NominationProblems) => {
    const problem = tried && 'problems' in read ? read.problems[field] : undefined;
    return problem && t(`fieldError.${problem}`);
  };
  const { category } = visit.opened;
  const diagnosis = visit.exams.at(-1)?.diagnoses[0];
  const isForBook = input.kinds.includes('savings-book');

  const nominate = async () => {
    setTried(true);
    if ('problems' in read) return;
    const sent = await send({
      type: 'visit.nominate',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: read.form,
    });
    if (!sent) return;
    draft.drop();
    notify({ tone: 'done', title: t('doctor.nominatedDone', { name: visit.opened.person.name }) });
    onClose();
  };

  return (
    <FormDialog
      title={t('doctor.nominateTitle')}
      action={{ label: t('doctor.nominateSend'), icon: 'nominate', busy, disabled: draft.loading }}
      onSend={nominate}
      onClose={onClose}
    >
      <Stack gap={3}>
        {visit.nominations.map(({ event, by, at, kinds, reason }) => (
          <Notice
            key={event}
            title={t('doctor.nominatedBefore', {
              name: by.name,
              time: formats.time(at),
              kinds: kinds.map((kind) => t(`nomination.kind.${kind}`)).join('; '),
            })}
            text={reason}
          />
        ))}
        <MultiChoice
          label={t('nomination.kinds')}
          required
          columns={Math.max(1, open.length)}
          value={input.kinds}
          onChange={(kinds) => change({ kinds })}
          error={wrong('kinds')}
          options={open.map((value) => ({
            value,
            label: t(`nomination.kind.${value}`),
            hint: t(`nomination.kindHint.${value}`),
          }))}
        />
        {isForBook && !mayHaveSavingsBook(visit.opened) && (
          <Notice
            tone="waiting"
            title={t('doctor.notEligible', { category: t(`category.${category}`) })}
            text={t('doctor.notEligibleText')}
          />
        )}
        <TextArea
          label={t('doctor.nominateReason')}
          hint={
            diagnosis
              ? t('nomination.diagnosisHint', {
                  diagnosis: diagnosis.code ? `${diagnosis.text} (${diagnosis.code})` : diagnosis.text,
                })
              : t('doctor.nominateHint')
          }
          rows={3}
          maxLength={1000}
          required
          value={input.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
        />
        <Grid columns={input.longTreatment === 'yes' ? '1fr 1fr 150px' : '1fr 1fr'} gap={3}>
          <Choice
            label={t('nomination.serious')}
            required
            columns={2}
            digitGoesOn
            value={input.serious}
            onChange={(serious) => change({ serious })}
            error={wrong('serious')}
            options={answers.map((value) => ({ value, label: t(`nomination.${value}`) }))}
          />
          <Choice
            label={t('nomination.longTreatment')}
            required
            columns={2}
            digitGoesOn
            value={input.longTreatment}
            onChange={(longTreatment) => change({ longTreatment })}
            error={wrong('longTreatment')}
            options={answers.map((value) => ({ value, label: t(`nomination.${value}`) }))}
          />
          {input.longTreatment === 'yes' && (
            <NumberField
              label={t('nomination.months')}
              unit={t('nomination.monthsUnit')}
              value={input.months}
              onChange={(months) => change({ months })}
              error={wrong('months')}
            />
          )}
        </Grid>
      </Stack>
    </FormDialog>
  );
}
