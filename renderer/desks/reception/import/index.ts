/** Fetched when somebody has a list: reading it needs more than the desk does. */
import { lazy } from 'react';

export const ImportScreen = lazy(() => import('./import-screen.tsx'));
