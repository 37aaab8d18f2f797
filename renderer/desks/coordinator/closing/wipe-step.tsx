import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Quiet } from '../../../ui/index.ts';
import { Step, type StepState } from './step.tsx';
import { WipeDialog } from './wipe-dialog.tsx';

/** Takes the day off this computer: not before it was archived whole. */
export function WipeStep({ isAllowed, state }: { isAllowed: boolean; state: StepState }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <Step title={t('closing.wipeTitle')} icon="remove" state={state}>
      <Quiet>{isAllowed ? t('closing.wipeText') : t('closing.wipeNeedsArchive')}</Quiet>
      <div>
        <Button
          tone="danger"
          icon="remove"
          label={t('closing.wipe')}
          disabled={!isAllowed}
          onPress={() => setAsks(true)}
        />
      </div>
      {asks && <WipeDialog onClose={() => setAsks(false)} />}
    </Step>
  );
}
