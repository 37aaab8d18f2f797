import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icd10Facts } from '../../../../app/diagnoses/use-icd10.ts';
import { useOneAtATime, useTellProblem } from '../../../../app/use-send.ts';
import { useFormats } from '../../../../i18n/index.ts';
import { useMirror } from '../../../../mirror/index.ts';
import { Badge, Button, Facts, notify, Panel, Row, Stack } from '../../../../ui/index.ts';

/** Which list of diagnoses this computer has, and the ways to another. */
export function Icd10Panel({ onImport }: { onImport: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { run, busy } = useOneAtATime();
  const [list, setList] = useState<Icd10Facts>();
  useEffect(() => {
    client.icd10().then(setList, tell);
  }, [client, tell]);
  const forget = () =>
    run(async () => {
      try {
        setList(await client.forgetIcd10());
        notify({ tone: 'done', title: t('clinical.icd10Forgotten') });
      } catch (error) {
        tell(error, 'icd10');
      }
    });
  return (
    <Panel
      title={t('clinical.icd10')}
      icon="book"
      aside={
        <Row gap={2}>
          {list?.source === 'imported' && (
            <Button tone="plain" icon="undo" label={t('clinical.icd10Forget')} busy={busy} onPress={forget} />
          )}
          <Button icon="file" label={t('clinical.icd10Import')} shortcut="F7" onPress={onImport} />
        </Row>
      }
    >
      {list && (
        <Stack gap={2}>
          <Facts
            facts={[
              [t('clinical.edition'), list.edition],
              [t('clinical.codes'), formats.number(list.count)],
              [
                t('clinical.source'),
                list.source === 'starter'
                  ? t('clinical.starter')
                  : t('clinical.imported', {
                      date: formats.date(list.importedAt ?? ''),
                      time: formats.time(list.importedAt ?? ''),
                    }),
              ],
            ]}
          />
          {list.source === 'starter' && !list.reviewed && (
            <Row gap={2}>
              <Badge tone="waiting" label={t('clinical.notReviewed')} />
              <span>{t('clinical.starterHint')}</span>
            </Row>
          )}
        </Stack>
      )}
    </Panel>
  );
}
