/** `npm run coverage:medicines`: what is known of the starter formulary's medicines, and what is not. */
import { join } from 'node:path';
import { readMedicineTables } from '#main/host/medicine-facts.ts';
import { createPracticeDays } from '#main/host/practice-days.ts';
import { coverageLines, coverageOf } from './medicine-coverage.ts';
import { root } from './run.ts';

const resources = join(root, 'resources');
const { medicines } = await createPracticeDays(resources).formulary('starter');
const coverage = coverageOf(medicines, await readMedicineTables(resources));
console.log(`The starter formulary, ${medicines.length} medicines\n\n${coverageLines(coverage).join('\n')}`);
