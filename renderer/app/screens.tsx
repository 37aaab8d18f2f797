/** Which screen this window shows: open a day, sign in, choose a PIN, or a desk. */
import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { type Desk, desks } from '#shared/domain/roles.ts';
import { useProblemsOf } from '../ui/index.ts';
import { deskPage } from './desks.ts';
import { desksInOrder } from './desks-in-order.ts';
import { landingDesk } from './landing-desk.ts';
import { FirstPin } from './pin/first-pin.tsx';
import { useSession } from './session.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { Unlock } from './unlock/unlock.tsx';

export function Screens() {
  const { status, staff, usualDesk } = useSession();
  const [place] = useLocation();
  // What went wrong for one person, or on another day, is nothing to the next.
  useProblemsOf([status?.open?.day.id, staff?.id, place].join());
  if (!status) return null;
  if (!status.open) return <Unlock status={status} />;
  if (!staff) return <SignIn open={status.open} />;
  if (staff.pin === 'one-time') return <FirstPin open={status.open} person={staff} />;
  const allowed = desksInOrder(staff.roles, status.open.phase);
  return (
    <Switch>
      {desks.filter((desk) => allowed.includes(desk)).map(deskRoute)}
      <Route>
        <Redirect to={`/${landingDesk(allowed, status.open.phase, usualDesk) ?? ''}`} replace />
      </Route>
    </Switch>
  );
}

function deskRoute(desk: Desk) {
  const DeskPage = deskPage();
  return (
    <Route key={desk} path={`/${desk}`}>
      <Suspense fallback={null}>
        <DeskPage desk={desk} />
      </Suspense>
    </Route>
  );
}
