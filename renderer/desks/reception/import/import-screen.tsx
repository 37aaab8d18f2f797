/** A list prepared by the commune becomes people who are expected: file, columns, what is wrong, taking. */
import type { DayRow } from '#shared/rows.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { useImport } from './use-import.ts';
import { TakingStep, WorkingStep } from './work-steps.tsx';

export default function ImportScreen({ day, onLeave }: { day: DayRow; onLeave: () => void }) {
  const { step, choose, read, take, backToColumns, restart } = useImport(day);
  switch (step.kind) {
    case 'choose':
      return <ChooseStep refusal={step.refusal} onFile={choose} onLeave={onLeave} />;
    case 'columns':
      return <ColumnsStep key={step.list.name} {...step} onRead={read} onBack={restart} />;
    case 'working':
      return <WorkingStep {...step} onBack={restart} />;
    case 'check':
      return (
        <CheckStep
          checked={step.checked}
          onTake={(people) => take({ checked: step.checked, people, done: 0, refused: [] })}
          onBack={() => backToColumns(step.checked)}
        />
      );
    case 'taking':
      return <TakingStep {...step} onGoOn={() => take(step)} />;
    case 'done':
      return <DoneStep {...step} onLeave={onLeave} onOther={restart} />;
  }
}
