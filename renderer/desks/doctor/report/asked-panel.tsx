import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { Badge, Button, Notice, Panel, Quiet, Row } from '#renderer/ui/index.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { CancelOrderDialog } from '../orders/cancel-order-dialog.tsx';
import styles from '../orders/orders.module.css';
import { useOrderWords } from '../orders/use-order-words.ts';

interface Props {
  visit: VisitRow;
  orders: readonly Order[];
  day: DayRow;
}

/** What is asked for here, by whom, with what they found; what has to be known before somebody is touched. */
export function AskedPanel(props: Props) {
  const { t } = useTranslation();
  if (props.orders.length === 0)
    return <Notice title={t('orders.nobodyAsked')} text={t('orders.nobodyAskedText')} />;
  return (
    <Panel>
      <h3 className="visually-hidden">{t('orders.asked')}</h3>
      <Asked {...props} />
    </Panel>
  );
}

function Asked({ visit, orders, day }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf, askedBy } = useOrderWords(day);
  const [cancels, setCancels] = useState<Order>();
  const clinical = [...new Set(orders.map((order) => order.clinical).filter(Boolean))];
  return (
    <>
      <ul className={styles.orders}>
        {orders.map((order) => (
          <li key={order.id}>
            <div className={styles.line}>
              <div className={styles.words}>
                <Row gap={2}>
                  <strong className={styles.question}>{order.question || t('orders.noQuestion')}</strong>
                  <Pregnant visit={visit} />
                </Row>
                <span>
                  {nameOf(order)} <Quiet small>· {askedBy(order)}</Quiet>
                </span>
              </div>
              {may('visit.cancel-order') && (
                <Button
                  tone="plain"
                  icon="close"
                  label={t('orders.cancel')}
                  onPress={() => setCancels(order)}
                >
                  <span className="visually-hidden">{nameOf(order)}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {clinical.map((text) => (
        <span key={text}>
          <Quiet>{t('orders.clinical')}:</Quiet> {text}
        </span>
      ))}
      {cancels && <CancelOrderDialog visit={visit} order={cancels} onClose={() => setCancels(undefined)} />}
    </>
  );
}

function Pregnant({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const pregnancy = visit.triage.at(-1)?.pregnancy;
  if (pregnancy?.status !== 'yes') return null;
  const { weeks } = pregnancy;
  const label = weeks === undefined ? t('orders.pregnant') : t('orders.pregnantWeeks', { weeks });
  return <Badge tone="priority" icon="child" label={label} />;
}
