import { useMemo } from 'react';
import type { IcdCode } from '#shared/domain/diagnosis/icd10-list.ts';
import { searchDiagnoses } from '#shared/domain/diagnosis/search-diagnoses.ts';
import type { Icd10 } from './use-icd10.ts';

/** What is found for a text; nothing while the list is not there yet. */
export function useFoundDiagnoses(list: Icd10 | undefined, text: string): IcdCode[] {
  return useMemo(() => (list ? searchDiagnoses(list.index, text) : []), [list, text]);
}
