/** The list of diagnoses of this computer, indexed once for each window. */
import { useEffect, useState } from 'react';
import synonyms from '#resources/icd10/synonyms.json' with { type: 'json' };
import { type DiagnosisIndex, indexingDiagnoses } from '#shared/domain/diagnosis/search-diagnoses.ts';
import { foldSynonyms } from '#shared/domain/diagnosis/synonyms.ts';
import type { ExamForm } from '#shared/domain/exam/exam.ts';
import type { Icd10Reply } from '#shared/host-api.ts';
import type { HostClient } from '../../mirror/client.ts';
import { HostProblem, useMirror } from '../../mirror/index.ts';
import { inSlices } from '../in-slices.ts';

export type Icd10Facts = Omit<Icd10Reply, 'codes'>;

export interface Icd10 {
  facts: Icd10Facts;
  index: DiagnosisIndex;
}

/** Which edition an exam's codes are of, as it is recorded with it; nothing for one without codes. */
export function editionOf(
  { diagnoses }: Pick<ExamForm, 'diagnoses'>,
  list: Icd10 | undefined,
): Pick<ExamForm, 'icd10Edition'> {
  const isCoded = diagnoses.some(({ code }) => code !== undefined);
  return list && isCoded ? { icd10Edition: list.facts.edition } : {};
}

type Asked = Pick<HostClient, 'icd10'>;

let last: Icd10 | undefined;
let asking: Promise<Icd10> | undefined;

/** The list, from when the first field asks for it; when another one is imported, the next field has that. */
export function useIcd10(): Icd10 | undefined {
  const { client } = useMirror();
  const [list, setList] = useState(last);
  useEffect(() => {
    let isGone = false;
    newest(client).then(
      (found) => {
        if (!isGone) setList(found);
      },
      (error: unknown) => {
        // What is known goes on; the screen says by itself that there is no host.
        if (!(error instanceof HostProblem)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [client]);
  return list;
}

/** Asks the host once at a time. */
function newest(client: Asked): Promise<Icd10> {
  asking ??= ask(client).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(client: Asked): Promise<Icd10> {
  const { codes, ...facts } = await client.icd10(last?.facts.version);
  if (!codes && last) return last;
  const { all, usual } = codes ?? { all: [], usual: [] };
  const indexing = indexingDiagnoses(all, { usual, synonyms: foldSynonyms(synonyms.groups) });
  const index = await inSlices(indexing, { onDone: () => undefined, signal: new AbortController().signal });
  if (!index) throw new Error('Nobody gave it up.');
  last = { facts, index };
  return last;
}
