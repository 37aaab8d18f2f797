import { useTranslation } from 'react-i18next';
import { Form } from '../../ui/index.ts';
import { LotFields } from './lot-fields.tsx';
import type { Receiving } from './use-receive-lot.ts';

/** Number, expiry, quantity, Enter: and the next one. */
export function ReceiveLot({ unit, receiving }: { unit: string; receiving: Receiving }) {
  const { t } = useTranslation();
  return (
    <Form label={t('medicines.receive')} onSubmit={receiving.receive} lastEnterSends>
      <LotFields
        key={receiving.count}
        control={receiving.form.control}
        unit={unit}
        question={receiving.question}
      />
    </Form>
  );
}
