import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import styles from './signed-exam.module.css';

/** Diagnoses to be read, the main one first. */
export function DiagnosisList({ diagnoses }: { diagnoses: readonly Diagnosis[] }) {
  return (
    <ul className={styles.diagnoses}>
      {diagnoses.map((diagnosis) => (
        <li key={`${diagnosis.code} ${diagnosis.text}`}>
          {diagnosis.code && <strong>{diagnosis.code} </strong>}
          {diagnosis.text}
        </li>
      ))}
    </ul>
  );
}
