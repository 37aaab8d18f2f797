/** A desk inside its frame: the day, the person, the prints, and the ways to somewhere else. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Desk } from '#shared/domain/roles.ts';
import { changeLanguage, useFormats } from '../i18n/index.ts';
import { useDay, useJobs, useMirrorState } from '../mirror/index.ts';
import { DeskFrame, EmptyState, type MenuItem, ReadOnly } from '../ui/index.ts';
import { CopiesChip } from './copies/copies-chip.tsx';
import { CopiesContext } from './copies/copies-context.ts';
import { CopiesDrawer } from './copies/copies-drawer.tsx';
import { deskIcons, deskScreen } from './desks.ts';
import { desksInOrder } from './desks-in-order.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { JobsContext } from './jobs-context.ts';
import { NetworkChip } from './network/network-chip.tsx';
import { NetworkContext } from './network/network-context.ts';
import { NetworkDrawer } from './network/network-drawer.tsx';
import { Palette } from './palette.tsx';
import { PhaseBand } from './phase-band.tsx';
import { ChangePinDialog } from './pin/change-pin-dialog.tsx';
import { isUnderWay } from './prints/job-groups.ts';
import { UnknownBand } from './prints/unknown-band.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { useSession, useStaff } from './session.ts';
import { useFailedPrints } from './use-failed-prints.ts';
import { useTellProblem } from './use-send.ts';

// Fetched when it is first opened.
const PrintStation = lazy(async () => ({
  default: (await import('./prints/print-station.tsx')).PrintStation,
}));

export function DeskPage({ desk }: { desk: Desk }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const session = useSession();
  const staff = useStaff();
  const day = useDay();
  const jobs = useJobs();
  const { phase, problem } = useMirrorState();
  const [, go] = useLocation();
  const [showsJobs, setShowsJobs] = useState(false);
  const [showsNetwork, setShowsNetwork] = useState(false);
  const [showsCopies, setShowsCopies] = useState(false);
  const [showsPalette, setShowsPalette] = useState(false);
  const [changesPin, setChangesPin] = useState(false);
  const { check } = session;
  const tell = useTellProblem();

  useEffect(() => {
    document.title = `${t(`desk.${desk}`)} · ${t('common.app')}`;
  }, [desk, t]);
  useEffect(() => {
    if (phase === 'locked' || problem === 'not-signed-in') check();
  }, [phase, problem, check]);
  // Whatever is set up may be about who sits here: a PIN set anew, other roles, access taken away.
  useEffect(() => {
    if (day) check();
  }, [day, check]);

  const openJobs = useMemo(() => ({ open: () => setShowsJobs(true) }), []);
  useFailedPrints(jobs, { isOpen: showsJobs, open: openJobs.open });
  const openNetwork = useMemo(() => ({ open: () => setShowsNetwork(true) }), []);
  const openCopies = useMemo(() => ({ open: () => setShowsCopies(true) }), []);
  const Screen = deskScreen(desk);
  const header = session.status?.open;
  const isPractice = header?.day.practice ?? false;
  const isArchived = header?.archived ?? false;
  // Whoever reads an archive has no PIN, and nobody signs in after them.
  const closeArchive = isArchived ? () => session.lock().catch(tell) : undefined;
  const menu: MenuItem[] = [
    ...desksInOrder(staff.roles, day?.phase).map((each) => ({
      id: each,
      label: t(`desk.${each}`),
      icon: deskIcons[each],
      checked: each === desk,
      onPress: () => go(`/${each}`),
    })),
    ...(isArchived
      ? []
      : [
          {
            id: 'pin',
            label: t('pin.changeTitle'),
            icon: 'lock' as const,
            onPress: () => setChangesPin(true),
          },
        ]),
    { id: 'network', label: t('network.title'), icon: 'network', onPress: openNetwork.open },
    {
      id: 'language',
      label: t('frame.otherLanguage'),
      icon: 'language',
      onPress: () => changeLanguage(i18n.language === 'en' ? 'vi' : 'en'),
    },
    closeArchive
      ? { id: 'close-archive', label: t('frame.closeArchive'), icon: 'lock', onPress: closeArchive }
      : { id: 'sign-out', label: t('frame.signOut'), icon: 'sign-out', onPress: session.signOut },
  ];
  // Whoever looks at the board sits in the waiting room: it fills the window.
  if (desk === 'board')
    return (
      <ErrorBoundary key={desk}>
        <Suspense fallback={<EmptyState icon="progress" title={t('common.loading')} />}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
    );
  return (
    <JobsContext value={openJobs}>
      <NetworkContext value={openNetwork}>
        <CopiesContext value={openCopies}>
          <DeskFrame
            deskName={t(`desk.${desk}`)}
            deskIcon={deskIcons[desk]}
            place={header ? `${day?.site.name ?? header.day.name} · ${formats.date(header.day.date)}` : ''}
            practice={isPractice}
            onCloseArchive={closeArchive}
            station={header?.station ?? ''}
            person={staff.name}
            printing={{
              busy: jobs?.filter(isUnderWay).length ?? 0,
              failed: jobs?.filter((job) => job.state === 'failed').length ?? 0,
              unknown: jobs?.filter((job) => job.state === 'unknown').length ?? 0,
            }}
            onPrinting={openJobs.open}
            network={<NetworkChip />}
            copies={!isArchived && <CopiesChip isPractice={isPractice} />}
            connected={phase !== 'offline'}
            onCommands={() => setShowsPalette(true)}
            menu={menu}
          >
            {header && <RecoveryNotice open={header} canExport={staff.roles.includes('coordinator')} />}
            {day && desk !== 'setup' && !isArchived && <PhaseBand day={day} />}
            <UnknownBand jobs={jobs ?? []} onOpen={openJobs.open} />
            <ErrorBoundary key={desk}>
              <Suspense fallback={<EmptyState icon="progress" title={t('common.loading')} />}>
                {day ? (
                  <ReadOnly value={isArchived}>
                    <Screen />
                  </ReadOnly>
                ) : (
                  <EmptyState icon="progress" title={t('common.loading')} />
                )}
              </Suspense>
            </ErrorBoundary>
            <Suspense fallback={null}>
              {showsJobs && <PrintStation onClose={() => setShowsJobs(false)} />}
            </Suspense>
            <NetworkDrawer opened={showsNetwork} onClose={() => setShowsNetwork(false)} />
            <CopiesDrawer
              opened={showsCopies}
              onClose={() => setShowsCopies(false)}
              isPractice={isPractice}
            />
            {changesPin && <ChangePinDialog onClose={() => setChangesPin(false)} />}
            <Palette opened={showsPalette} onClose={() => setShowsPalette(false)} />
          </DeskFrame>
        </CopiesContext>
      </NetworkContext>
    </JobsContext>
  );
}
