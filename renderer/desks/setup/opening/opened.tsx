import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskActions, Notice, Panel } from '../../../ui/index.ts';

/** The doors are open, or closed again: since when, and what comes next. */
export function Opened({ day: { opened, closed, phase } }: { day: DayRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, go] = useLocation();
  const whenOf = (at: string) => ({ time: formats.time(at), date: formats.date(at) });
  return (
    <>
      {phase === 'closed' && closed && (
        <Notice tone="done" title={t('opening.closed')} text={t('opening.closedText', whenOf(closed.at))} />
      )}
      {phase === 'open' && opened && (
        <>
          <Notice
            tone="done"
            title={t('opening.opened')}
            text={t('opening.openedText', { ...whenOf(opened.at), name: opened.by.name })}
          />
          <Panel title={t('opening.next')} icon="list">
            <ol style={{ margin: 0, paddingLeft: 22 }}>
              <li>{t('opening.next1')}</li>
              <li>{t('opening.next2')}</li>
              <li>{t('opening.next3')}</li>
            </ol>
          </Panel>
        </>
      )}
      <DeskActions
        primary={
          <Button
            tone="primary"
            icon="coordinator"
            label={t('opening.toCoordinator')}
            shortcut="Ctrl+Enter"
            onPress={() => go('/coordinator')}
          />
        }
      />
    </>
  );
}
