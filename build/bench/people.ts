/** Invented people, the same in every run; others for another seed. */
import { dateOf } from '#shared/domain/calendar.ts';
import { readMaterial, readPlan } from '../../simulate/material.ts';
import { createVisitors, type Visitor } from '../../simulate/people.ts';
import { createRandom } from '../../simulate/random.ts';

export function invent(count: number, specialties: readonly string[], seed = 'bench'): Visitor[] {
  const date = dateOf(new Date().toISOString());
  return createVisitors({
    count,
    date,
    specialties,
    material: readMaterial(readPlan('ha-giang')),
    random: createRandom(seed),
  });
}
