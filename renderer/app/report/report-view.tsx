/** The day in figures: what to see first, and section by section every table, each with its picture, its people and its file. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableOf } from '#shared/domain/report/day-report.ts';
import type { ReportTable } from '#shared/domain/report/report-table.ts';
import type { DayRow } from '#shared/rows.ts';
import { useFormats, wordsOf } from '../../i18n/index.ts';
import { Button, DeskActions, Grid, Notice, Quiet, Scroll, SectionList, Stack } from '../../ui/index.ts';
import { usePrint } from '../use-print.ts';
import { ExportDialog } from './export-dialog.tsx';
import { type FigurePeople, PeopleDialog } from './people-dialog.tsx';
import { ReportPanel } from './report-panel.tsx';
import { ReportSummary } from './report-summary.tsx';
import { type ReportSection, reportSections, sectionIcons, tablesOf } from './sections.ts';
import { useReport } from './use-report.ts';

/** `mayNamePeople`: files may say who is behind the figures. */
export function ReportView({ day, mayNamePeople }: { day: DayRow; mayNamePeople: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { report, problem } = useReport();
  const { print, busy } = usePrint();
  const [section, setSection] = useState<ReportSection>('people');
  const [people, setPeople] = useState<FigurePeople>();
  const [exported, setExported] = useState<{ table?: ReportTable }>();
  if (!report)
    return problem ? (
      <Notice tone="problem" {...wordsOf(problem.code, problem.params)} />
    ) : (
      <Quiet>{t('common.loading')}</Quiet>
    );
  return (
    <>
      <DeskActions
        actions={
          <>
            <Button icon="download" label={t('report.exportAll')} onPress={() => setExported({})} />
            <Quiet>
              {report.asOf === ''
                ? t('report.nothing')
                : t('report.asOf', { time: formats.time(report.asOf), date: formats.date(report.asOf) })}
            </Quiet>
          </>
        }
        primary={
          <Button
            tone="primary"
            icon="print"
            label={t('report.print')}
            shortcut="F8"
            busy={busy}
            onPress={() => print({ kind: 'day-report', subject: 'day' })}
          />
        }
      />
      {problem && <Notice tone="problem" {...wordsOf(problem.code, problem.params)} />}
      <ReportSummary report={report} onPeople={setPeople} />
      <Grid columns="212px minmax(0, 1fr)" gap={3} grow fill>
        <SectionList
          label={t('report.sections')}
          selected={section}
          onSelect={setSection}
          sections={reportSections.map((id) => ({
            id,
            label: t(`report.section.${id}`),
            icon: sectionIcons[id],
          }))}
        />
        <Scroll key={section} label={t(`report.section.${section}`)}>
          <Stack gap={3}>
            {tablesOf[section].map((row) => (
              <Grid key={row.join()} columns={row.length} gap={3}>
                {row.map((id) => (
                  <ReportPanel
                    key={id}
                    table={tableOf(report, id)}
                    onPeople={setPeople}
                    onExport={(table) => setExported({ table })}
                  />
                ))}
              </Grid>
            ))}
          </Stack>
        </Scroll>
      </Grid>
      {people && <PeopleDialog people={people} onClose={() => setPeople(undefined)} />}
      {exported && (
        <ExportDialog
          day={day}
          table={exported.table}
          mayNamePeople={mayNamePeople}
          onClose={() => setExported(undefined)}
        />
      )}
    </>
  );
}
