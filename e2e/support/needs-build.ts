/** Stops before the first test when what would be tested is not what the sources say. */
import { appRoot } from '#main/app-root.ts';
import { isUpToDate } from '../../build/output.ts';

export default function needsBuild(): void {
  if (!isUpToDate(appRoot()))
    throw new Error('There is no build, or one older than its sources: run `npm run build` first.');
}
