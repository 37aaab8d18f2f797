/** The window's start, as a list. */
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n/index.ts';
import { App } from './app.tsx';
import { fetchFrame } from './desks.ts';
import { readToken } from './station.ts';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');

// Whoever sat here when the window was loaded anew is at a desk at once.
await Promise.all([startLanguages(), readToken() && fetchFrame()]);
createRoot(place).render(<App />);
