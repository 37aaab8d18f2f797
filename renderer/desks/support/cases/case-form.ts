/** What the form of a case is filled with, and what it sends. */
import { z } from 'zod';
import { type CaseDetails, caseDetailsSchema, caseDocuments } from '#shared/domain/support-case/details.ts';

const shape = caseDetailsSchema.shape;

// An empty line says nothing: it is left out of what is sent.
const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text, context) => {
    if (text.trim() === '') return undefined;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'invalid' });
    return z.NEVER;
  });

export const caseFormSchema = z
  .object({
    need: shape.need,
    hospital: filled(shape.hospital),
    department: filled(shape.department),
    estimatedCostVnd: shape.estimatedCostVnd,
    companionName: z.string().max(200),
    companionPhone: filled(z.string().regex(/^[0-9+ .]{6,20}$/, 'phone')),
    companionRelation: filled(z.string().max(60)),
    transport: filled(shape.transport),
    contacts: filled(shape.contacts),
    documents: z.array(z.enum(caseDocuments)),
  })
  .refine((form) => form.companionName.trim() !== '' || !(form.companionPhone || form.companionRelation), {
    error: 'required',
    path: ['companionName'],
  })
  .transform(({ companionName, companionPhone, companionRelation, ...rest }) => ({
    ...withoutEmpty(rest),
    ...(companionName.trim() === ''
      ? {}
      : {
          companion: withoutEmpty({
            name: companionName,
            phone: companionPhone,
            relation: companionRelation,
          }),
        }),
  }));
export type CaseFormInput = z.input<typeof caseFormSchema>;
export type CaseFormOutput = z.output<typeof caseFormSchema>;

const withoutEmpty = (of: object) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));

/** What the form begins with: the details there are. */
export function beginningOf(details: Partial<CaseDetails>): CaseFormInput {
  const { companion } = details;
  return {
    need: details.need ?? '',
    hospital: details.hospital ?? '',
    department: details.department ?? '',
    estimatedCostVnd: details.estimatedCostVnd,
    companionName: companion?.name ?? '',
    companionPhone: companion?.phone ?? '',
    companionRelation: companion?.relation ?? '',
    transport: details.transport ?? '',
    contacts: details.contacts ?? '',
    documents: details.documents ?? [],
  };
}

/** A form that is typed and not sent yet, as a draft keeps it. */
export const caseDraftSchema = z.object({
  need: z.string(),
  hospital: z.string(),
  department: z.string(),
  estimatedCostVnd: z.number().optional(),
  companionName: z.string(),
  companionPhone: z.string(),
  companionRelation: z.string(),
  transport: z.string(),
  contacts: z.string(),
  documents: z.array(z.enum(caseDocuments)),
});
