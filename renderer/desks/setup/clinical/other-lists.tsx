import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnippetFile } from '#shared/domain/advice/snippets.ts';
import type { MedicineFactsReply } from '#shared/host-api.ts';
import { useTellProblem } from '../../../app/use-send.ts';
import { useFormats } from '../../../i18n/index.ts';
import { useMirror } from '../../../mirror/index.ts';
import { Facts, Panel } from '../../../ui/index.ts';

/** Somebody has gone through every one of its files. */
const isReviewed = ({ substances, classes, interactions }: MedicineFactsReply['tables']) =>
  [...substances, classes, interactions].every(({ reviewed }) => reviewed !== null);

/** What the program brings besides: advice, and what is known of medicines; who has gone through them. */
export function OtherLists() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useMirror();
  const tell = useTellProblem();
  const [advice, setAdvice] = useState<SnippetFile>();
  const [medicines, setMedicines] = useState<MedicineFactsReply>();
  useEffect(() => {
    client.advice().then(setAdvice, tell);
    client.medicineFacts().then(setMedicines, tell);
  }, [client, tell]);
  const reviewOf = (reviewed: boolean) => t(reviewed ? 'clinical.reviewed' : 'clinical.notReviewed');
  const aboutMedicines = () => {
    if (!medicines) return undefined;
    const { tables, problem } = medicines;
    if (problem) return t('clinical.factsUnreadable');
    const substances = tables.substances.reduce((sum, file) => sum + file.substances.length, 0);
    return t('clinical.facts', {
      edition: tables.interactions.edition,
      substances: formats.number(substances),
      interactions: formats.number(tables.interactions.interactions.length),
      review: reviewOf(isReviewed(tables)),
    });
  };
  return (
    <Panel title={t('clinical.others')} icon="list">
      <Facts
        facts={[
          [
            t('clinical.advice'),
            advice &&
              t('clinical.adviceCount', {
                count: advice.snippets.length,
                edition: advice.edition,
                review: reviewOf(advice.reviewed),
              }),
          ],
          [t('clinical.medicineFacts'), aboutMedicines()],
        ]}
      />
    </Panel>
  );
}
