import type { Ref, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../app/use-draft.ts';
import type { CaseItem } from '../../../mirror/index.ts';
import { Notice } from '../../../ui/index.ts';
import { CaseDetailsPanel } from './case-details.tsx';
import type { CaseFormInput } from './case-form.ts';
import styles from './cases.module.css';
import { NewCase } from './new-case.tsx';
import { PersonCard } from './person-card.tsx';

// A long case is scrolled by keyboard.
const reachable = { tabIndex: 0 };

/** One person: why they were nominated, and their case, or the form that opens it. */
export function CaseSheet({
  item: { visit, supportCase },
  draft,
  form,
  place,
  mayOpen,
  onChange,
}: {
  item: CaseItem;
  draft: Draft<CaseFormInput>;
  form: Ref<HTMLFormElement>;
  /** Where reading begins. */
  place: RefObject<HTMLElement | null>;
  mayOpen: boolean;
  onChange: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section ref={place} className={styles.sheet} {...reachable} aria-label={visit.opened.person.name}>
      <PersonCard visit={visit} />
      {supportCase && <CaseDetailsPanel supportCase={supportCase} onChange={onChange} />}
      {!supportCase && mayOpen && !draft.loading && <NewCase visit={visit} draft={draft} form={form} />}
      {!supportCase && !mayOpen && (
        <Notice tone="waiting" title={t('cases.mayNot')} text={t('cases.mayNotText')} />
      )}
    </section>
  );
}
