/** Support: gifts, savings books, help towards a hospital, who may be written to, the papers about all of it, and the report. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { CertificateScanner } from '../../app/scanner/certificate-scanner.tsx';
import { useMay } from '../../app/session.ts';
import { Tabs, useProblemsOf } from '../../ui/index.ts';
import { BooksView } from './books/books-view.tsx';
import { CareView } from './care/care-view.tsx';
import { CasesView } from './cases/cases-view.tsx';
import { GiftsView } from './gifts/gifts-view.tsx';
import { PapersView } from './papers/papers-view.tsx';
import { ReportOfDay } from './report/report-of-day.tsx';

const viewIds = ['gifts', 'books', 'cases', 'care', 'papers', 'report'] as const;
type View = (typeof viewIds)[number];

/** Where no person is opened, so that what is scanned is of no use. */
const hearsNobody: ReadonlySet<View> = new Set(['papers', 'report']);

const views: Record<View, (props: { tabs: ReactNode }) => ReactNode> = {
  gifts: GiftsView,
  books: BooksView,
  cases: CasesView,
  care: CareView,
  papers: PapersView,
  report: ReportOfDay,
};

export default function SupportDesk() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>(useMay()('visit.give-gifts') ? 'gifts' : 'books');
  // Each view brings the tabs with it: whoever walks along them with the arrow keys stays on them.
  const [isWalking, setIsWalking] = useState(false);
  useProblemsOf(view);
  // A certificate that was scanned anywhere is checked beside the savings books.
  const [params] = useSearchParams();
  const isScanned = params.has('certificate');
  useEffect(() => {
    if (isScanned) setView('books');
  }, [isScanned]);
  const Shown = views[view];
  return (
    <>
      <Shown
        tabs={
          <Tabs
            label={t('support.views')}
            selected={view}
            takesFocus={isWalking}
            onSelect={(next) => {
              setIsWalking(true);
              setView(next);
            }}
            tabs={viewIds.map((id) => ({ id, label: t(`support.view.${id}`) }))}
          />
        }
      />
      {hearsNobody.has(view) && <CertificateScanner />}
    </>
  );
}
