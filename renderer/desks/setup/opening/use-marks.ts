import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';
import type { DayRow } from '#shared/rows.ts';
import type { SectionItem } from '../../../ui/index.ts';
import type { Section } from '../sections-context.ts';

type Mark = NonNullable<SectionItem<Section>['mark']>;

/** How many vital or odd things are mended in each section; of the section that opens the day, how many there are. */
export function useMarks(
  day: DayRow | undefined,
  findings: readonly Finding<OpeningCode>[] | undefined,
): Partial<Record<Section, Mark>> {
  const { t } = useTranslation();
  if (!findings || day?.phase !== 'preparing') return {};
  const marks: Partial<Record<Section, Mark>> = {};
  for (const section of ['day', 'rooms', 'people', 'medicines', 'gifts', 'station', 'papers'] as const) {
    const here = findings.filter(({ mendedAt }) => mendedAt === section);
    const vital = here.filter(({ weight }) => weight === 'vital').length;
    if (vital > 0)
      marks[section] = {
        tone: 'problem',
        label: String(vital),
        words: t('opening.marksVital', { count: vital }),
      };
    else if (here.length > 0)
      marks[section] = {
        tone: 'priority',
        label: String(here.length),
        words: t('opening.marksOdd', { count: here.length }),
      };
  }
  return marks;
}
