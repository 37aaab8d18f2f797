/** What is made of the whole day when it is over: papers about everybody, and the figures of its report. */
import Papa from 'papaparse';
import { signatureListVariants } from '#shared/documents/signature-list/variants.ts';
import { windowTokenHeader } from '#shared/host-api.ts';
import type { Documents } from './documents.ts';
import { type Door, origin } from './door.ts';
import type { Told } from './report-outcome.ts';

export function makeEndPapers({ make }: Pick<Documents, 'make'>): void {
  const always = true;
  for (const kind of ['day-report', 'savings-book-register', 'open-cases'] as const)
    make(kind, 'day', kind, { always });
  for (const variant of signatureListVariants)
    make('signature-list', 'day', `signature-list-${variant}`, { variant, always });
}

/** A table that every day has, and that leaves nobody out however few they are. */
const fileOf = 'gifts';

/** The report and one of its files, as a coordinator reads them. Throws when the host has none. */
export async function readReport(door: Pick<Door, 'get' | 'fetch'>, coordinator: string): Promise<Told> {
  const wish = { method: 'POST', body: JSON.stringify({ table: fileOf }) };
  const headers = { [windowTokenHeader]: coordinator, 'content-type': 'application/json' };
  const [report, file] = [
    await door.get('/api/report', coordinator),
    await door.fetch(new Request(new URL('/api/exports/report', origin), { ...wish, headers })),
  ];
  for (const response of [report, file])
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  const { data } = Papa.parse<Record<string, string>>(await file.text(), {
    header: true,
    skipEmptyLines: true,
  });
  return { report: await report.json(), file: { table: fileOf, rows: data } };
}
