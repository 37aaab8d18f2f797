/**
 * All checks of a prescription of ten lines, as they run while it is composed and when it is issued. The floor reads what
 * any checking has to read: it takes every line's substances and looks up each pair of lines once in a plain map.
 */
import { join } from 'node:path';
import { loadMedicineFacts } from '#main/host/medicine-facts.ts';
import { createPracticeDays } from '#main/host/practice-days.ts';
import { createMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import type { LineToCheck, ToCheck } from '#shared/domain/prescription/checks/check-input.ts';
import { checkPrescription } from '#shared/domain/prescription/checks/check-prescription.ts';
import { root } from '../run.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

const lineCount = 10;

export async function measureChecks(workshop: Workshop): Promise<Finding> {
  const resources = join(root, 'resources');
  const { tables, facts } = await loadMedicineFacts(resources);
  if (facts.problem) throw new Error(`The tables cannot be read: ${facts.problem.message}`);
  const { medicines } = await createPracticeDays(resources).formulary('starter');
  const pairs = new Map(tables.interactions.interactions.map((each) => [each.between.join(' '), each]));

  const linesOf = (round: number): LineToCheck[] =>
    Array.from({ length: lineCount }, (_, at) => medicines[(round * 7 + at * 13) % medicines.length])
      .flatMap((medicine) => medicine ?? [])
      .map((medicine) => ({
        medicine,
        dose: `1 ${medicine.unit.vi}`,
        timesPerDay: 2,
        days: 7,
        quantity: 14,
        onHand: 100,
      }));
  let found = 0;
  const { ours, floor } = await alternate(
    { rounds: workshop.rounds(500), warmUp: 50 },
    (round) => {
      const lines = linesOf(round);
      return timed(async () => {
        found += checkPrescription(prescribed(lines), facts).lines.length;
      });
    },
    (round) => {
      const lines = linesOf(round);
      return timed(async () => {
        const of = lines.flatMap(({ medicine }) => facts.ingredientsOf(medicine));
        for (const one of of)
          for (const other of of)
            found += pairs.has(`substance:${one.substance?.id} substance:${other.substance?.id}`) ? 1 : 0;
      });
    },
  );
  const begun = performance.now();
  createMedicineFacts(tables);
  const indexMs = performance.now() - begun;
  return {
    figure: figure('ms', ours, { floor, budget: { p95: 5 } }),
    more: { checkFacts: { lines: lineCount, pairs: pairs.size, indexMs, found } },
  };
}

/** Somebody of whom much is known, so that no check ends early. */
const prescribed = (lines: readonly LineToCheck[]): ToCheck => ({
  lines,
  maximumDays: 30,
  person: {
    age: { leastMonths: 30 * 12, mostMonths: 31 * 12 },
    sex: 'female',
    weightKg: 52,
    pregnant: 'yes',
    health: {
      askedAt: '2026-11-23T01:00:00.000Z',
      allergies: [{ substance: 'Penicillin' }, { substance: 'Thuốc chống viêm không steroid (NSAID)' }],
      conditions: [
        { text: 'loét dạ dày' },
        { text: 'tăng huyết áp' },
        { code: 'E11.9', text: 'Đái tháo đường' },
      ],
    },
    diagnoses: [
      { code: 'I10', text: 'Tăng huyết áp' },
      { code: 'M17.9', text: 'Thoái hóa khớp gối' },
      { code: 'K29.7', text: 'Viêm dạ dày' },
    ],
    ownMedicines: 'warfarin 2mg, digoxin, amlodipin, thuốc nam',
  },
});
