import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocuments } from './documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-documents-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function papersOf(documents: 'all' | 'some' | 'none', body = '%PDF-1.7') {
  const failures: string[] = [];
  const papers = await createDocuments({
    documents,
    folder,
    get: async () => new Response(body),
    failed: (what) => failures.push(what),
  });
  for (let number = 0; number < 20; number += 1) papers.make('ticket', 'visit/a', `ticket-${number}`);
  await papers.settled();
  return { made: papers.made(), files: (await readdir(folder)).length, failures };
}

describe('papers', () => {
  it.each([
    ['all', 20],
    ['some', 2],
    ['none', 0],
  ] as const)('are kept as files: %s of 20 are %i', async (documents, count) => {
    expect(await papersOf(documents)).toEqual({ made: count, files: count, failures: [] });
  });

  it('that are no PDF are told and not counted', async () => {
    expect(await papersOf('some', 'oops')).toEqual({
      made: 0,
      files: 0,
      failures: ['ticket-0: 200 not a PDF', 'ticket-10: 200 not a PDF'],
    });
  });
});
