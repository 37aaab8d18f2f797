/** People of a list beside whom they may be; each is decided on, or all that are left. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import styles from '../../../app/import/import.module.css';
import { Badge, Button, EmptyState, Quiet, VirtualList } from '../../../ui/index.ts';
import { type Decision, type Decisions, decide, decideRest, undecided } from './decisions.ts';
import type { Likeness, Similar } from './similar.ts';

const keyOf = ({ candidate }: Similar) => String(candidate.row);

export function SimilarList({
  similar,
  decisions,
  onDecide,
}: {
  similar: readonly Similar[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}) {
  const { t } = useTranslation();
  const [first] = undecided(decisions, similar);
  const [selected, setSelected] = useState(first && keyOf(first));
  const chosen = similar.find((each) => keyOf(each) === selected);
  const choose = (decision: Decision) => {
    if (!chosen) return;
    const next = decide(decisions, chosen.candidate.row, decision);
    onDecide(next);
    const left = undecided(next, similar);
    const following = left.find(({ candidate }) => candidate.row > chosen.candidate.row) ?? left[0];
    if (following) setSelected(keyOf(following));
  };
  const rest = (decision: Decision) => onDecide(decideRest(decisions, similar, decision));
  if (similar.length === 0)
    return <EmptyState icon="people" title={t('import.noSimilar')} text={t('import.noSimilarText')} />;
  const isDecided = first === undefined;
  return (
    <>
      <div className={styles.buttons}>
        <Button icon="check" label={t('import.samePerson')} shortcut="F6" onPress={() => choose('same')} />
        <Button icon="new-person" label={t('import.newPerson')} shortcut="F9" onPress={() => choose('new')} />
        <Button tone="plain" label={t('import.allSame')} disabled={isDecided} onPress={() => rest('same')} />
        <Button tone="plain" label={t('import.allNew')} disabled={isDecided} onPress={() => rest('new')} />
      </div>
      <VirtualList
        label={t('import.similarList')}
        items={similar}
        keyOf={keyOf}
        selected={selected}
        onSelect={(item) => setSelected(keyOf(item))}
        rowHeight={82}
        render={(item) => <Pair similar={item} decision={decisions.get(item.candidate.row)} />}
      />
    </>
  );
}

function Pair({
  similar: { candidate, likenesses },
  decision,
}: {
  similar: Similar;
  decision: Decision | undefined;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.pair}>
      <strong>{t('import.row', { row: candidate.row })}</strong>
      <Who person={candidate.person} />
      <div className={styles.who}>
        {likenesses.map((likeness) => (
          <Like
            key={`${likeness.row} ${likeness.person.name} ${likeness.person.birth.year}`}
            likeness={likeness}
          />
        ))}
      </div>
      {decision === undefined && <Badge tone="waiting" label={t('import.notDecided')} />}
      {decision === 'same' && <Badge label={t('import.willSkip')} icon="close" />}
      {decision === 'new' && <Badge tone="done" label={t('import.willTake')} />}
    </div>
  );
}

function Who({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <div className={styles.who}>
      <strong>{person.name}</strong>
      <span>
        {[t(`sex.${person.sex}`), formatBirth(person.birth), person.identityNumber]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {person.address && <Quiet small>{person.address}</Quiet>}
    </div>
  );
}

function Like({ likeness: { person, row, reasons, contradictions } }: { likeness: Likeness }) {
  const { t } = useTranslation();
  const who = [person.name, formatBirth(person.birth), person.identityNumber].filter(Boolean).join(' · ');
  return (
    <>
      <span>
        {row === undefined ? t('import.knownPerson', { who }) : t('import.earlierRow', { row, who })}
      </span>
      <Quiet small>
        {t('duplicates.same', { what: reasons.map((each) => t(`duplicates.reason.${each}`)).join(', ') })}
        {contradictions.length > 0 &&
          ` · ${t('duplicates.but', {
            what: contradictions.map((each) => t(`duplicates.contradiction.${each}`)).join(', '),
          })}`}
      </Quiet>
    </>
  );
}
