import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure, Quiet, Stack } from '#renderer/ui/index.ts';
import type { Checked } from '#shared/domain/prescription/checks/checked.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import { FindingNote } from '../checks/finding-note.tsx';

/** What the checks said when it was issued: what a reason was written for stands open, the rest behind a line. */
export function CheckedNotes({ checked, lines }: { checked: Checked; lines: Prescription['lines'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const concerns = checked.concerns.filter(
    // What concerns two lines is kept with each.
    ({ finding: { key } }, index, all) => all.findIndex((each) => each.finding.key === key) === index,
  );
  const overridden = concerns.filter(({ reason }) => reason !== undefined);
  const rest = concerns.filter(({ reason }) => reason === undefined);
  const nameOf = (id: string) => lines.find(({ medicine }) => medicine === id)?.name ?? id;
  const unchecked = Map.groupBy(checked.unchecked, ({ medicine }) => medicine);
  return (
    <Stack gap={1}>
      {overridden.map(({ finding, reason }) => (
        <FindingNote key={finding.key} finding={finding} reason={reason ?? ''} />
      ))}
      <Disclosure
        label={[
          t('prescribing.checkedThen', { edition: checked.edition }),
          rest.length > 0 && t('prescribing.otherNotes', { notes: rest.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
        open={open}
        onToggle={setOpen}
      >
        <Stack gap={1}>
          {rest.map(({ finding }) => (
            <FindingNote key={finding.key} finding={finding} reason="" />
          ))}
          {[...unchecked].map(([medicine, checks]) => (
            <Quiet key={medicine} small>
              <strong>{nameOf(medicine)}</strong>:{' '}
              {checks
                .map(({ kind, state, why }) => {
                  const because = why ? t(`prescribing.why.${why}`) : t(`prescribing.state.${state}`);
                  return `${t(`prescribing.kind.${kind}`)} (${because})`;
                })
                .join(', ')}
            </Quiet>
          ))}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
