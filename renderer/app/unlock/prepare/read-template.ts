/** Reads the file of a former day's template, and says what is wrong with one that is none. */
import { z } from 'zod';
import { type Template, templateSchema } from '#shared/domain/day/template.ts';

export type TemplateProblem =
  | { code: 'not-json' }
  | { code: 'no-template' }
  | { code: 'newer'; version: number }
  /** `where` is the way to the field: `formulary.3.inn`. */
  | { code: 'field'; where: string };

export type ReadTemplate = { template: Template } | { problem: TemplateProblem };

const envelope = z.object({ format: z.literal('tram-kham-template'), version: z.number().int() });
const { version } = templateSchema.shape;

export function readTemplate(text: string): ReadTemplate {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { code: 'not-json' } };
  }
  const about = envelope.safeParse(json);
  if (!about.success) return { problem: { code: 'no-template' } };
  if (about.data.version > version.value) return { problem: { code: 'newer', version: about.data.version } };
  const read = templateSchema.safeParse(json);
  if (read.success) return { template: read.data };
  return { problem: { code: 'field', where: read.error.issues[0]?.path.join('.') ?? '' } };
}
