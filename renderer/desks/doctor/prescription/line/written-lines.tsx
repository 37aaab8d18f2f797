import { withinLimits } from '#shared/domain/prescription/checks/within-limits.ts';
import { dosingOf } from '#shared/domain/prescription/dosing-of.ts';
import { regimensFor } from '#shared/domain/prescription/regimens.ts';
import { findingsOfLines } from '../checks/findings-of-lines.ts';
import { LineFindings } from '../checks/line-findings.tsx';
import type { PrescriptionWriting } from '../use-prescription-form.ts';
import { LineCard } from './line-card.tsx';
import { LineEditor } from './line-editor.tsx';
import { offersFor } from './offered-courses.ts';

/** The lines of the prescription, each with what the checks say; one of them in fields. */
export function WrittenLines({ writing }: { writing: PrescriptionWriting }) {
  const { checks, written, open } = writing;
  const { report } = checks;
  const findings = report ? findingsOfLines(report) : [];
  return writing.lines.map(({ id }, index) => {
    const line = written[index];
    if (!line) return null;
    const checked = report?.lines[index];
    const found = findings[index];
    return (
      <LineCard
        key={id}
        number={index + 1}
        medicine={line.of}
        line={line}
        onHand={writing.onHand(line.of.id)}
        addedBy={writing.addedBy(line.of.id)}
        onOpen={() => writing.openAt(index, 'dose')}
        onRemove={() => writing.remove(index)}
        editor={index === open && <Editor writing={writing} index={index} />}
      >
        {checked && found && (
          <LineFindings
            findings={found}
            checks={checked}
            overrides={writing.overrides}
            onReason={writing.setReason}
            isAsked={writing.isAsked}
            inputRef={writing.reasonInput}
          />
        )}
      </LineCard>
    );
  });
}

function Editor({ writing, index }: { writing: PrescriptionWriting; index: number }) {
  const { control, getValues, setValue, age, weightKg } = writing;
  const { facts, input } = writing.checks;
  const medicine = writing.written[index]?.of;
  if (!medicine) return null;
  const { areRead, of: usedOf } = writing.favourites;
  const used = usedOf(medicine.id);
  // Nothing is offered before it can be checked, nor before all of it is known: the first one is taken at a key.
  const { offers, missing } =
    facts && input && areRead
      ? offersFor(
          medicine,
          used,
          regimensFor(medicine, dosingOf(medicine, facts), { age, weightKg }),
          (all) => withinLimits(all, medicine, { ...input, lines: input.lines.toSpliced(index, 1) }, facts),
        )
      : { offers: [], missing: undefined };
  return (
    <LineEditor
      index={index}
      medicine={medicine}
      offers={offers}
      missing={missing}
      control={control}
      getValues={getValues}
      setValue={setValue}
      onFilled={(needs) => writing.filled(index, needs)}
    />
  );
}
