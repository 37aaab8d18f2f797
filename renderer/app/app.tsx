/** Everything around the screens, from the outside in. */
import { MirrorContext } from '../mirror/index.ts';
import { UiProvider } from '../ui/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { HostOverlay } from './host-overlay.tsx';
import { Screens } from './screens.tsx';
import { SessionProvider } from './session-provider.tsx';
import { mirror } from './station.ts';

export function App() {
  return (
    <UiProvider>
      <ErrorBoundary>
        <MirrorContext value={mirror}>
          <SessionProvider>
            <Screens />
            <HostOverlay />
          </SessionProvider>
        </MirrorContext>
      </ErrorBoundary>
    </UiProvider>
  );
}
