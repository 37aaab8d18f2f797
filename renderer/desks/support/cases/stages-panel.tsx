import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/domain/calendar.ts';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import { useFormats } from '../../../i18n/index.ts';
import { CheckList, Panel } from '../../../ui/index.ts';

/** The stages that were reached, each with its day, who recorded it, and what was said. */
export function StagesPanel({ supportCase: { stages } }: { supportCase: SupportCaseRow }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Panel title={t('cases.stages')} icon="history">
      <CheckList
        label={t('cases.stages')}
        items={stages.map(({ event, stage, on, by, witness, note, amountVnd, outcome }) => ({
          key: event,
          tone: 'done',
          title: t('cases.stageOn', { stage: t(`cases.stage.${stage}`), date: formatDate(on) }),
          text: [
            outcome && t(`cases.outcome.${outcome}`),
            amountVnd !== undefined && money(amountVnd),
            witness
              ? t('cases.recordedWith', { name: by.name, witness: witness.name })
              : t('cases.recordedBy', { name: by.name }),
            note,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Panel>
  );
}
