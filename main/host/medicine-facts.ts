/** Reads what is known of medicines from the resources folder, once at the start. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  createMedicineFacts,
  type MedicineFacts,
  noMedicineFacts,
  noTables,
  type TableProblem,
} from '#shared/domain/medicine-facts/facts.ts';
import { illnessGroupsFileSchema } from '#shared/domain/medicine-facts/illness-groups.ts';
import {
  classesFileSchema,
  interactionsFileSchema,
  type MedicineTables,
  substancesFileSchema,
} from '#shared/domain/medicine-facts/medicine-facts.ts';
import { tableProblems } from '#shared/domain/medicine-facts/table-problems.ts';

/** A file that a correction broke: which, and where in it. */
class BadTable extends Error {
  readonly problem: TableProblem;
  constructor(problem: TableProblem) {
    super(`${problem.file}: ${problem.path}: ${problem.message}`);
    this.problem = problem;
  }
}

export interface LoadedFacts {
  facts: MedicineFacts;
  tables: MedicineTables;
}

/** `folder` holds `medicines/` and `icd10/`. Throws `BadTable`. */
export async function readMedicineTables(folder: string): Promise<MedicineTables> {
  async function read<T>(file: string, schema: z.ZodType<T>): Promise<T> {
    const parsed = schema.safeParse(await jsonOf(join(folder, file), file));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new BadTable({ file, path: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
  }
  const names = (await readdir(join(folder, 'medicines', 'substances')))
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  const [substances, classes, interactions, groups] = await Promise.all([
    Promise.all(names.map((name) => read(`medicines/substances/${name}`, substancesFileSchema))),
    read('medicines/classes.json', classesFileSchema),
    read('medicines/interactions.json', interactionsFileSchema),
    read('icd10/groups.json', illnessGroupsFileSchema),
  ]);
  const tables = { substances, classes, interactions, groups };
  const [message] = tableProblems(tables);
  if (message !== undefined) throw new BadTable({ file: 'medicines', path: '', message });
  return tables;
}

/**
 * The facts of the folder. A broken file stops no clinic day: nothing is known then, every check says that it is not in the
 * table, and the report says which file is broken.
 */
export async function loadMedicineFacts(folder: string): Promise<LoadedFacts> {
  try {
    const tables = await readMedicineTables(folder);
    return { tables, facts: createMedicineFacts(tables) };
  } catch (error) {
    const problem =
      error instanceof BadTable
        ? error.problem
        : { file: 'medicines', path: '', message: error instanceof Error ? error.message : String(error) };
    console.error(`What is known of medicines could not be read: ${problem.file}: ${problem.path}`, error);
    return { tables: noTables, facts: { ...noMedicineFacts, problem } };
  }
}

async function jsonOf(path: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new BadTable({ file, path: '', message: error instanceof Error ? error.message : String(error) });
  }
}
