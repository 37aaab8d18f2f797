/** What a computer remembers of itself; it outlives its days. */
import { z } from 'zod';
import { longestTemplate } from './domain/care/message.ts';
import { careReasons } from './domain/care/reason.ts';
import { listFields } from './domain/patient-list/list-fields.ts';
import { favouritesSchema } from './domain/prescription/favourites.ts';
import { desks } from './domain/roles.ts';
import { mostColumns } from './domain/table-file/column.ts';
import { longestSignature, mostRemembered } from './domain/table-file/remember-matching.ts';
import { documentKinds } from './printing.ts';

export const settingsSchema = z.object({
  /** Printer of each kind of document. */
  printers: z.partialRecord(z.enum(documentKinds), z.string().max(200)),
  /**
   * Each prescription issued from this instant on is printed by itself. Only `PUT /api/automatic-printing` changes it: what
   * `PUT /api/settings` says of it is not heeded. `listLost`: it began anew, as nobody knew any more what was printed before.
   */
  automaticPrinting: z
    .object({ since: z.iso.datetime(), by: z.string().max(200), listLost: z.literal(true).optional() })
    .optional(),
  /** What the columns of lists hold, as somebody chose it by hand; the newest first. */
  columnMatchings: z
    .array(
      z.object({
        headers: z.string().max(longestSignature),
        matching: z.partialRecord(z.enum(listFields), z.number().int().min(0).max(mostColumns)),
      }),
    )
    .max(mostRemembered)
    .optional(),
  /** The desk that is usually sat at here: whoever may comes straight to it. */
  desk: z.enum(desks).optional(),
  /** What is written to people here, where somebody changed it, and whether without marks. */
  careMessages: z
    .object({
      templates: z.partialRecord(z.enum(careReasons), z.string().max(longestTemplate)),
      plain: z.boolean(),
    })
    .optional(),
  /** What doctors prescribed here before. */
  favourites: favouritesSchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
