import { useTranslation } from 'react-i18next';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { ReasonDialog } from '#renderer/app/reason-dialog.tsx';
import { useBilingual } from '#renderer/i18n/index.ts';
import { notify } from '#renderer/ui/index.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { VisitRow } from '#shared/rows.ts';

/** An order that will not be answered, and why. */
export function CancelOrderDialog({
  visit,
  order,
  onClose,
}: {
  visit: VisitRow;
  order: Order;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { command, busy } = useVisitCommand(visit);
  const name = bilingual(order.name);
  const cancel = async (reason: string) => {
    if (!(await command('visit.cancel-order', { order: order.id, reason }))) return;
    notify({ title: t('orders.cancelled', { name, ticket: visit.ticket }) });
    onClose();
  };
  return (
    <ReasonDialog
      title={t('orders.cancelTitle', { name, ticket: visit.ticket })}
      text={t(order.place === undefined ? 'orders.cancelText' : 'orders.cancelTextAway')}
      label={t('orders.cancelReason')}
      action={t('orders.cancel')}
      busy={busy}
      onSend={cancel}
      onClose={onClose}
    />
  );
}
