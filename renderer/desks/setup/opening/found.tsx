import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';
import { useFindingWords } from '../../../app/findings/use-finding-words.ts';
import { Button, CheckList, Panel } from '../../../ui/index.ts';
import { sections, useSections } from '../sections-context.ts';
import { inOrder } from './checks.ts';

/** What was checked: what stands in the way, what is worth a look, and what is in order. */
export function Found({ findings }: { findings: readonly Finding<OpeningCode>[] }) {
  const { t } = useTranslation();
  const { go } = useSections();
  const wordsOf = useFindingWords();
  const fine = inOrder(findings);
  const groups = [
    { weight: 'vital', tone: 'problem', icon: 'problem' },
    { weight: 'odd', tone: 'priority', icon: 'alert' },
  ] as const;
  return (
    <>
      {groups.map(({ weight, tone, icon }) => {
        const found = findings.filter((each) => each.weight === weight);
        const title = t(`opening.${weight}`, { count: found.length });
        return (
          found.length > 0 && (
            <Panel key={weight} title={title} icon={icon}>
              <CheckList
                label={title}
                items={found.map((finding) => {
                  const words = wordsOf(finding);
                  const section = sections.find((each) => each === finding.mendedAt);
                  return {
                    key: finding.code,
                    tone,
                    ...words,
                    action: section && (
                      <Button
                        icon="edit"
                        label={t('opening.go', { section: t(`setup.section.${section}`) })}
                        onPress={() => go(section)}
                      />
                    ),
                  };
                })}
              />
            </Panel>
          )
        );
      })}
      {fine.length > 0 && (
        <Panel title={t('opening.fine', { count: fine.length })} icon="done">
          <CheckList
            label={t('opening.fine', { count: fine.length })}
            items={fine.map(({ id }) => ({ key: id, tone: 'done', title: t(`check.fine.${id}`) }))}
          />
        </Panel>
      )}
    </>
  );
}
