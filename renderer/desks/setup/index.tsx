/** The set-up desk: everything that is written down before the doors open, and the doors themselves. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useDay } from '../../mirror/index.ts';
import { DeskLayout, SectionList, unnotify } from '../../ui/index.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { useMarks } from './opening/use-marks.ts';
import { ReadinessContext } from './readiness-context.ts';
import { sectionParts } from './sections.ts';
import { type Section, SectionsContext, sections } from './sections-context.ts';
import { useReadiness } from './use-readiness.ts';

export default function SetUp() {
  const { t } = useTranslation();
  const day = useDay();
  const [shown, setShown] = useState<Section>('day');
  const readiness = useReadiness(day);
  const marks = useMarks(day, readiness.findings);
  const leaving = useRef<() => Promise<boolean>>(undefined);
  const beforeLeaving = useCallback((save: (() => Promise<boolean>) | undefined) => {
    leaving.current = save;
  }, []);
  /** Where somebody wants to go, away from what could not be saved. */
  const [stuck, setStuck] = useState<{ leave: () => void }>();
  const leave = useCallback(async (then: () => void) => {
    if (await (leaving.current?.() ?? true)) then();
    else setStuck({ leave: then });
  }, []);
  const go = useCallback((to: Section) => leave(() => setShown(to)), [leave]);
  const next = useCallback(async () => {
    const after = sections[sections.indexOf(shown) + 1];
    if (after && (await (leaving.current?.() ?? true))) setShown(after);
  }, [shown]);
  // Another desk asked for a section, as `?section=people`.
  const [params, setParams] = useSearchParams();
  const asked = sections.find((id) => id === params.get('section'));
  useEffect(() => {
    if (!asked) return;
    setParams({}, { replace: true });
    go(asked);
  }, [asked, go, setParams]);
  const context = useMemo(() => ({ go, next, leave, beforeLeaving }), [go, next, leave, beforeLeaving]);
  if (!day) return null;
  const { Part } = sectionParts[shown];
  return (
    <DeskLayout
      list={
        <SectionList
          label={t('setup.sections')}
          selected={shown}
          onSelect={go}
          sections={sections.map((id) => ({
            id,
            label: t(`setup.section.${id}`),
            icon: sectionParts[id].icon,
            mark: marks[id],
          }))}
        />
      }
    >
      <SectionsContext value={context}>
        <ReadinessContext value={readiness}>
          <Part key={shown} day={day} />
        </ReadinessContext>
        {stuck && (
          <LeaveDialog
            onStay={() => setStuck(undefined)}
            onDiscard={() => {
              unnotify('setup');
              setStuck(undefined);
              stuck.leave();
            }}
          />
        )}
      </SectionsContext>
    </DeskLayout>
  );
}
