import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportView } from '../../../app/report/report-view.tsx';
import { useStaff } from '../../../app/session.ts';
import { useDay } from '../../../mirror/index.ts';
import { DeskLayout, EmptyState } from '../../../ui/index.ts';

/** The day in figures. The host tells only a coordinator who is behind them. */
export function ReportOfDay({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const day = useDay();
  const { roles } = useStaff();
  return (
    <DeskLayout top={tabs}>
      {day ? (
        <ReportView day={day} mayNamePeople={roles.includes('coordinator')} />
      ) : (
        <EmptyState icon="progress" title={t('common.loading')} />
      )}
    </DeskLayout>
  );
}
