/** What a list prepared by the commune says of somebody before they come. */
import { z } from 'zod';
import { categories, certificateSchema } from '../visit/category.ts';
import { line } from './text.ts';

export const expectedSchema = z.object({
  /** Name of the list, as the file was called. */
  list: line(120),
  category: z.enum(categories).optional(),
  otherCategories: z.array(z.enum(categories)).max(categories.length).optional(),
  certificate: certificateSchema.optional(),
  specialties: z.array(z.string().min(1).max(60)).max(12).optional(),
});
export type Expected = z.infer<typeof expectedSchema>;
