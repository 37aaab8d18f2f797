/** Which screen this window shows: open a day, sign in, choose a PIN, or a desk. */
import { Redirect, Route, Switch } from 'wouter';
import { type Desk, desks } from '#shared/domain/roles.ts';
import { DeskPage } from './desk-page.tsx';
import { desksInOrder } from './desks-in-order.ts';
import { landingDesk } from './landing-desk.ts';
import { FirstPin } from './pin/first-pin.tsx';
import { useSession } from './session.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { Unlock } from './unlock/unlock.tsx';

export function Screens() {
  const { status, staff, usualDesk } = useSession();
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

const deskRoute = (desk: Desk) => (
  <Route key={desk} path={`/${desk}`}>
    <DeskPage desk={desk} />
  </Route>
);
