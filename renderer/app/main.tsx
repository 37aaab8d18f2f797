/** The window's start, as a list. */
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n/index.ts';
import { App } from './app.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');

await startLanguages();
createRoot(place).render(<App />);
