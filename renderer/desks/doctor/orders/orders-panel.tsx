import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { Badge, Button, Panel, Quiet, Row, Scroll } from '#renderer/ui/index.ts';
import { isOrderOpen, type Order, reportsOf } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { CancelOrderDialog } from './cancel-order-dialog.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import styles from './orders.module.css';
import { ReportAnswer } from './report-answer.tsx';
import { useOrderWords } from './use-order-words.ts';

/** What was asked for in this visit and what came of it: an answer in full, what the room does itself at hand. */
export function OrdersPanel({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const [cancels, setCancels] = useState<Order>();
  const [measures, setMeasures] = useState<Order>();
  const [isFolded, setIsFolded] = useState(false);
  if (visit.orders.length === 0) return null;
  const awaited = visit.orders.filter(isOrderOpen).length;
  return (
    <Panel
      title={t('orders.panel')}
      icon="list"
      aside={
        <Row gap={2} wrap={false}>
          {awaited > 0 ? (
            <Badge tone="waiting" icon="progress" label={t('orders.awaited', { count: awaited })} />
          ) : (
            <Badge tone="done" label={t('orders.allThere')} />
          )}
          <Button
            tone="plain"
            icon={isFolded ? 'down' : 'up'}
            label={t(isFolded ? 'orders.unfold' : 'orders.fold')}
            shortcut="Alt+Q"
            onPress={() => setIsFolded(!isFolded)}
          />
        </Row>
      }
    >
      {!isFolded && (
        <div className={styles.bounded}>
          <Scroll label={t('orders.reports')}>
            <ul className={styles.orders}>
              {visit.orders
                .toReversed()
                .toSorted(answeredFirst)
                .map((order) => (
                  <li key={order.id}>
                    <OrderLine
                      order={order}
                      day={day}
                      onCancel={() => setCancels(order)}
                      onMeasure={() => setMeasures(order)}
                    />
                    {reportsOf(visit, order).map((report) => (
                      <ReportAnswer key={report.id} visit={visit} report={report} />
                    ))}
                  </li>
                ))}
            </ul>
          </Scroll>
        </div>
      )}
      {cancels && <CancelOrderDialog visit={visit} order={cancels} onClose={() => setCancels(undefined)} />}
      {measures && (
        <MeasureDialog visit={visit} order={measures} day={day} onClose={() => setMeasures(undefined)} />
      )}
    </Panel>
  );
}

/** What there is to read comes before what is awaited. */
const answeredFirst = (a: Order, b: Order) => Number(b.report !== undefined) - Number(a.report !== undefined);

function OrderLine({
  order,
  day,
  onCancel,
  onMeasure,
}: {
  order: Order;
  day: DayRow;
  onCancel: () => void;
  onMeasure: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf, askedBy } = useOrderWords(day);
  const { question, cancelled, report, place } = order;
  const name = nameOf(order);
  const isOpen = isOrderOpen(order);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <Row gap={2}>
          <strong>{name}</strong>
          {isOpen && <Badge tone="waiting" icon="progress" label={t('orders.waiting')} />}
          {report && <Badge tone="done" label={t('orders.answered')} />}
          {cancelled && !report && <Badge icon="close" label={t('orders.isCancelled')} />}
        </Row>
        <span>
          {question && `${t('orders.asks', { question })} `}
          <Quiet small>
            {question && '· '}
            {askedBy(order)}
          </Quiet>
        </span>
        {cancelled && (
          <Quiet small>
            {t('orders.cancelledBy', { name: cancelled.by.name, reason: cancelled.reason })}
          </Quiet>
        )}
      </div>
      {isOpen && (
        <Row gap={2} wrap={false}>
          {place === undefined && may('visit.sign-report') && (
            <Button icon="edit" label={t('orders.measure')} onPress={onMeasure}>
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {may('visit.cancel-order') && (
            <Button tone="plain" icon="close" label={t('orders.cancel')} onPress={onCancel}>
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
        </Row>
      )}
    </div>
  );
}
