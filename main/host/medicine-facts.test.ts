import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appRoot } from '#main/app-root.ts';
import { createMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import type { MedicineFactsReply } from '#shared/host-api.ts';
import { loadMedicineFacts } from './medicine-facts.ts';
import { startTestStation, type TestStation } from './testing/test-station.ts';

const resources = join(appRoot(), 'resources');

describe('the tables of the resources folder', () => {
  let folder = '';
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    folder = await mkdtemp(join(tmpdir(), 'tram-kham-tables-'));
    for (const name of ['medicines', 'icd10'])
      await cp(join(resources, name), join(folder, name), { recursive: true });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  async function change(file: string, from: string | RegExp, to: string): Promise<void> {
    const path = join(folder, file);
    const before = await readFile(path, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(path, after);
  }

  it('are read as they are', async () => {
    const { facts, tables } = await loadMedicineFacts(folder);
    expect(facts.problem).toBeUndefined();
    expect(facts.edition).toBe('2026-11');
    expect(tables.substances.length).toBeGreaterThan(0);
  });

  it('stop no day when one of them is no JSON: the file is named, and nothing is known', async () => {
    await change('medicines/classes.json', '{', '');
    const { facts, tables } = await loadMedicineFacts(folder);
    expect(facts.problem?.file).toBe('medicines/classes.json');
    expect(tables.substances).toEqual([]);
    expect(facts.understand('paracetamol').mentions).toEqual([]);
  });

  it('name the place of a value that cannot be', async () => {
    await change('medicines/interactions.json', /"severity": "moderate"/, '"severity": "mild"');
    const { facts } = await loadMedicineFacts(folder);
    expect(facts.problem?.file).toBe('medicines/interactions.json');
    expect(facts.problem?.path).toMatch(/^interactions\.\d+\.severity$/);
  });

  it('name what is referred to and is not there', async () => {
    await change('medicines/interactions.json', '"class:nsaid"', '"class:nosuch"');
    const { facts } = await loadMedicineFacts(folder);
    expect(facts.problem?.message).toContain('no class:nosuch');
  });

  it('are not there at all', async () => {
    await rm(join(folder, 'medicines'), { recursive: true });
    expect((await loadMedicineFacts(folder)).facts.problem).toBeDefined();
  });
});

describe('the tables at a window', () => {
  let station: TestStation;
  beforeEach(async () => {
    station = await startTestStation();
  });
  afterEach(() => station.remove());

  it('are for whoever is signed in', async () => {
    const path = '/api/lists/medicine-facts';
    expect((await station.request('GET', path)).body).toEqual({ error: 'locked' });
    await station.createDay();
    expect((await station.request('GET', path)).body).toEqual({ error: 'not-signed-in' });
    const { status, body } = await station.request('GET', path, undefined, await station.signIn('doctor-3'));
    expect(status).toBe(200);
    const { tables, problem } = body as MedicineFactsReply;
    expect(problem).toBeUndefined();
    expect(createMedicineFacts(tables).understand('paracetamol').mentions).toHaveLength(1);
  });
});
