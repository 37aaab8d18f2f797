import { useTranslation } from 'react-i18next';
import type { CarryOverTaken } from '#shared/copies.ts';
import { wordsOf } from '../../../i18n/index.ts';
import { Button, Facts, Notice, Panel, Row, Stack } from '../../../ui/index.ts';

/** What came of the people in the file; whoever was refused by name and reason. */
export function TakenNumbers({
  taken: { people, added, attached, known, refused },
  onAnother,
}: {
  taken: CarryOverTaken;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Panel icon="people" title={t('carryOver.done')}>
      <Stack gap={3}>
        {refused.length === 0 ? (
          <Notice
            tone="done"
            title={
              known === people
                ? t('carryOver.nothingNew', { count: people })
                : t('carryOver.allTaken', { count: added + attached })
            }
          />
        ) : (
          <Notice tone="problem" title={t('carryOver.someRefused', { count: refused.length })} />
        )}
        <Facts
          facts={[
            [t('carryOver.added'), String(added)],
            [t('carryOver.attached'), String(attached)],
            [t('carryOver.knownBefore'), String(known)],
            ...refused.map(
              ({ name, refusal }) => [name, wordsOf(refusal.code, refusal.params).title] as const,
            ),
          ]}
        />
        <Row justify="flex-end">
          <Button icon="file" label={t('carryOver.another')} onPress={onAnother} />
        </Row>
      </Stack>
    </Panel>
  );
}
