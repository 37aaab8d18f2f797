/** Lists that every desk goes by: diagnoses, advice that is offered for them, what is known of medicines. */
import { Hono } from 'hono';
import { uploadPartSchema } from '#shared/copies.ts';
import type { SnippetFile } from '#shared/domain/advice/snippets.ts';
import { type Icd10List, icd10ListSchema } from '#shared/domain/diagnosis/icd10-list.ts';
import type { Icd10Reply, MedicineFactsReply } from '#shared/host-api.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function listRoutes(station: Station): Hono<SignedInEnv> {
  const { lists, now } = station.parts;
  return new Hono<SignedInEnv>()
    .get('/lists/icd10', signedIn(station), async (context) => {
      const reply: Icd10Reply = await lists.icd10(context.req.query('known'));
      return context.json(reply);
    })
    .post('/lists/icd10', signedIn(station), coordinatorOnly, async (context) => {
      const part = await bodyOf(context, uploadPartSchema);
      const bytes = station.uploads.add(part);
      if (!bytes) return context.json({});
      station.uploads.forget(part.file);
      await lists.keepIcd10(listIn(bytes), now().toISOString());
      const reply: Icd10Reply = await lists.icd10();
      return context.json(reply);
    })
    .delete('/lists/icd10', signedIn(station), coordinatorOnly, async (context) => {
      await lists.forgetIcd10();
      const reply: Icd10Reply = await lists.icd10();
      return context.json(reply);
    })
    .get('/lists/advice', signedIn(station), async (context) => {
      const reply: SnippetFile = await lists.advice();
      return context.json(reply);
    })
    .get('/lists/medicine-facts', signedIn(station), (context) => {
      const { tables, facts } = station.parts.medicines;
      const reply: MedicineFactsReply = { tables, ...(facts.problem ? { problem: facts.problem } : {}) };
      return context.json(reply);
    });
}

/** Throws `list-unusable`, naming the first thing that is not right. */
function listIn(bytes: Buffer): Icd10List {
  const parsed = icd10ListSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  throw new HostProblem('list-unusable', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
