/** Stops before the first test when there are no screens to look at. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rendererFolder } from '#main/app-root.ts';

export default function needsScreens(): void {
  if (!existsSync(join(rendererFolder(), 'index.html')))
    throw new Error('The screens have not been built: run `npm run build` first.');
}
