import { z } from 'zod';
import { turnAwayReasons } from '#shared/domain/intake/intake.ts';

/** Who could not be taken, as reception writes it down: only why is needed. */
export const turnAwayFormSchema = z.object({
  reason: z.enum(turnAwayReasons, 'required'),
  name: z.string().trim().max(200, 'too-long'),
  specialty: z.string().optional(),
  note: z.string().trim().max(300, 'too-long'),
});
export type TurnAwayInput = z.input<typeof turnAwayFormSchema>;
export type TurnAwayOutput = z.output<typeof turnAwayFormSchema>;

/** Data of `day.turn-away`; what was left empty is left out. */
export function turnAwayOf({ reason, name, specialty, note }: TurnAwayOutput) {
  return {
    reason,
    ...(name ? { name } : {}),
    ...(specialty ? { specialty } : {}),
    ...(note ? { note } : {}),
  };
}
