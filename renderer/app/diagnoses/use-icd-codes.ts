import { useEffect, useState } from 'react';
import { type IndexedCode, indexCodes } from './search-diagnoses.ts';

let codes: Promise<IndexedCode[]> | undefined;

/** The ICD-10 list, fetched when the first exam is opened; empty until then. */
export function useIcdCodes(): readonly IndexedCode[] {
  const [loaded, setLoaded] = useState<readonly IndexedCode[]>([]);
  useEffect(() => {
    codes ??= import('#resources/icd10/common.json').then((list) => indexCodes(list.default.codes));
    codes.then(setLoaded);
  }, []);
  return loaded;
}
