/**
 * Lists that belong to this computer and to no day: what the program brings, and what somebody imported in its place. They hold
 * nobody, so they are not sealed, are there while no day is open, and stay when a day is wiped.
 *
 *   lists/icd10.json    an imported list of diagnoses
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { notSaved } from '#main/journal/errors.ts';
import { codeOf, type FileLayer, replaceFile } from '#main/journal/file-layer.ts';
import { createQueue } from '#main/journal/queue.ts';
import { type SnippetFile, snippetFileSchema } from '#shared/domain/advice/snippets.ts';
import { type Icd10List, icd10ListSchema, icdCodeSchema } from '#shared/domain/diagnosis/icd10-list.ts';
import type { Icd10Reply } from '#shared/host-api.ts';

const keptSchema = icd10ListSchema.safeExtend({
  format: z.literal('tram-kham-icd10'),
  version: z.literal(1),
  importedAt: z.iso.datetime(),
});
type Kept = z.infer<typeof keptSchema>;

const starterSchema = z.object({ edition: z.string(), reviewed: z.boolean(), codes: z.array(icdCodeSchema) });
type Starter = z.infer<typeof starterSchema>;

export class Lists {
  readonly #files: FileLayer;
  readonly #folder: string;
  readonly #resources: string;
  readonly #inTurn = createQueue();
  #kept: Promise<Kept | undefined> | undefined;
  #starter: Promise<Starter> | undefined;
  #advice: Promise<SnippetFile> | undefined;

  /** `resources` holds what the program brings: `icd10/`, `advice/`. */
  constructor(files: FileLayer, dataDir: string, resources: string) {
    this.#files = files;
    this.#folder = join(dataDir, 'lists');
    this.#resources = resources;
  }

  /** The list there is; without its codes for whoever knows this version. */
  async icd10(known?: string): Promise<Icd10Reply> {
    this.#starter ??= this.#resource('icd10/common.json', starterSchema);
    this.#kept ??= this.#readKept();
    const [starter, kept] = await Promise.all([this.#starter, this.#kept]);
    const { edition, codes } = kept ?? starter;
    const version = kept ? `imported ${kept.importedAt}` : `starter ${starter.edition}`;
    return {
      edition,
      version,
      count: codes.length,
      ...(kept
        ? { source: 'imported', importedAt: kept.importedAt, reviewed: false }
        : { source: 'starter', reviewed: starter.reviewed }),
      ...(known === version ? {} : { codes: { all: codes, usual: starter.codes } }),
    };
  }

  /** Puts an imported list in the place of the one there was. Throws `NotSaved`; that one then stays. */
  keepIcd10(list: Icd10List, importedAt: string): Promise<void> {
    const kept: Kept = { format: 'tram-kham-icd10', version: 1, importedAt, ...list };
    return this.#change(async () => {
      await this.#files.makeFolder(this.#folder);
      await replaceFile(this.#files, this.#icd10File, Buffer.from(JSON.stringify(kept)));
      this.#kept = Promise.resolve(kept);
    });
  }

  /** Goes back to the list of the program. Throws `NotSaved`. */
  forgetIcd10(): Promise<void> {
    return this.#change(async () => {
      if (!(await this.#files.list(this.#folder)).includes(icd10Name)) return;
      await this.#files.remove(this.#icd10File);
      await this.#files.syncFolder(this.#folder);
      this.#kept = Promise.resolve(undefined);
    });
  }

  advice(): Promise<SnippetFile> {
    this.#advice ??= this.#resource('advice/snippets.json', snippetFileSchema);
    return this.#advice;
  }

  get #icd10File(): string {
    return join(this.#folder, icd10Name);
  }

  async #change(task: () => Promise<void>): Promise<void> {
    try {
      await this.#inTurn(task);
    } catch (error) {
      throw notSaved(error);
    }
  }

  /** A file that cannot be read must not keep doctors from writing a diagnosis: the program's list does then. */
  async #readKept(): Promise<Kept | undefined> {
    try {
      return keptSchema.parse(JSON.parse((await this.#files.read(this.#icd10File)).toString()));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT')
        console.error('The imported list of diagnoses could not be read', error);
      return undefined;
    }
  }

  async #resource<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.infer<Schema>> {
    return schema.parse(JSON.parse(await readFile(join(this.#resources, name), 'utf8')));
  }
}

const icd10Name = 'icd10.json';
