/** The way of a list of diagnoses from its file to this computer. */
import { useState } from 'react';
import { type Icd10Table, readIcd10Table } from '#shared/domain/diagnosis/icd10-table/read-icd10-table.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import type { Icd10Reply } from '#shared/host-api.ts';
import { readBytes } from '../../../../app/import/read-bytes.ts';
import { sendInParts } from '../../../../app/send-in-parts.ts';
import { useTellProblem } from '../../../../app/use-send.ts';
import { useMirror } from '../../../../mirror/index.ts';

export type Stage =
  | { kind: 'choose'; refusal?: FileRefusal | { code: 'unreadable' } }
  | { kind: 'check'; table: Icd10Table; edition: string }
  | { kind: 'sending'; table: Icd10Table; sent: number; total: number }
  | { kind: 'done'; table: Icd10Table; list: Icd10Reply };

export function useIcd10File() {
  const { client } = useMirror();
  const tell = useTellProblem();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });

  const choose = async (file: File) => {
    const opened = await readBytes(file);
    if ('refusal' in opened) return setStage({ kind: 'choose', refusal: opened.refusal });
    const read = readIcd10Table(opened.bytes);
    if ('refusal' in read) setStage({ kind: 'choose', refusal: read.refusal });
    else setStage({ kind: 'check', table: read.table, edition: '' });
  };

  const take = async (table: Icd10Table, edition: string) => {
    const content = new Blob([JSON.stringify({ edition, codes: table.codes })]);
    const show = (sent: number) => setStage({ kind: 'sending', table, sent, total: content.size });
    show(0);
    try {
      const list = await sendInParts(content, client.importIcd10, show);
      if (list) setStage({ kind: 'done', table, list });
    } catch (error) {
      setStage({ kind: 'check', table, edition });
      tell(error, 'icd10');
    }
  };

  return { stage, choose, take, restart: () => setStage({ kind: 'choose' }) };
}
