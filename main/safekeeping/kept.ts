/** What a station keeps of its copies, sealed, from one start to the next. */
import { z } from 'zod';

export const keptSchema = z.object({
  backup: z
    .object({
      folder: z.string(),
      /** Who chose it. */
      by: z.string(),
      /** It lies on another disk than the day: when it does not, the stick is gone and only its folder is left. */
      isElsewhere: z.boolean(),
      lastAt: z.string().optional(),
      lines: z.int().optional(),
    })
    .optional(),
  archive: z
    .object({
      path: z.string(),
      sha256: z.string(),
      bytes: z.int().exactOptional(),
      at: z.string(),
      lines: z.int(),
      counts: z.record(z.string(), z.number()),
      isElsewhere: z.boolean().default(true),
      damaged: z.object({ lines: z.array(z.int()), missing: z.int() }).optional(),
    })
    .optional(),
});
export type Kept = z.infer<typeof keptSchema>;
