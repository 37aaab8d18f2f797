/** Pregnancy, weight and own medicines while somebody notes them. */
import type { KnownToday } from '#shared/domain/visit/known-today.ts';
import type { Facts } from '#shared/domain/visit/noted-facts.ts';
import { factsSchema, takesNoMedicines } from '#shared/domain/visit/noted-facts.ts';

export interface FactsInput {
  pregnancy: NonNullable<Facts['pregnancy']>['status'] | undefined;
  weeks: number | undefined;
  weightKg: number | undefined;
  /** What is told now, besides what was told before. */
  medicines: string;
  takesNone: boolean;
}

export const factsInput = ({ pregnancy, weight }: Pick<KnownToday, 'pregnancy' | 'weight'>): FactsInput => ({
  pregnancy: pregnancy?.status,
  weeks: pregnancy?.weeks,
  weightKg: weight?.kg,
  medicines: '',
  takesNone: false,
});

/** What `visit.note-facts` takes: only what is not known so already; else the field that is wrong, or `nothing`. */
export function factsOf(
  input: FactsInput,
  known: Pick<KnownToday, 'pregnancy' | 'weight'>,
): { facts: Facts } | { problem: 'weeks' | 'weightKg' | 'nothing' } {
  const { pregnancy: status, weightKg } = input;
  const medicines = input.takesNone ? takesNoMedicines : input.medicines.trim();
  const weeks = status === 'yes' ? input.weeks : undefined;
  const isNews =
    status !== undefined && (status !== known.pregnancy?.status || weeks !== known.pregnancy.weeks);
  const facts = {
    ...(isNews ? { pregnancy: { status, ...(weeks === undefined ? {} : { weeks }) } } : {}),
    ...(weightKg === undefined || weightKg === known.weight?.kg ? {} : { weightKg }),
    ...(medicines === '' ? {} : { medicines }),
  };
  if (Object.keys(facts).length === 0) return { problem: 'nothing' };
  const read = factsSchema.safeParse(facts);
  if (read.success) return { facts: read.data };
  return { problem: read.error.issues[0]?.path[0] === 'weightKg' ? 'weightKg' : 'weeks' };
}
