/** What the benchmark does inside the browser; called from outside. */
import { putBareRows } from './bare-rows.ts';
import { measureDuplicates } from './duplicates.ts';
import { openStation } from './open-station.ts';
import { measureQueue } from './queue.ts';
import { measureSearch } from './search.ts';

const benchmark = { openStation, measureSearch, measureDuplicates, measureQueue, putBareRows };

declare global {
  interface Window {
    /** Only on the benchmark's own page. */
    benchmark: typeof benchmark;
  }
}

window.benchmark = benchmark;
