import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ClosingCode } from '#shared/domain/day/before-closing.ts';
import type { Finding } from '#shared/domain/day/finding.ts';
import { useCopiesDrawer } from '../../../app/copies/copies-context.ts';
import { useFindingWords } from '../../../app/findings/use-finding-words.ts';
import { usePrintStation } from '../../../app/jobs-context.ts';
import { useNetworkDrawer } from '../../../app/network/network-context.ts';
import { Button, CheckList } from '../../../ui/index.ts';
import { Step } from './step.tsx';

type Place = 'still-here' | 'disputes' | 'outbox' | 'prints' | 'medicines' | 'network' | 'station';

/** What should be done while everybody is still here, each with the way to where it is done. */
export function LeftStep({
  findings,
  onShow,
}: {
  findings: readonly Finding<ClosingCode>[];
  onShow: (view: 'stillHere' | 'disputes' | 'outbox') => void;
}) {
  const { t } = useTranslation();
  const wordsOf = useFindingWords();
  const [, go] = useLocation();
  const jobs = usePrintStation();
  const network = useNetworkDrawer();
  const copies = useCopiesDrawer();
  const ways = new Map<string, readonly [Place, () => void]>([
    ['still-here', ['still-here', () => onShow('stillHere')]],
    ['disputes', ['disputes', () => onShow('disputes')]],
    ['outbox', ['outbox', () => onShow('outbox')]],
    ['prints', ['prints', jobs.open]],
    ['medicines', ['medicines', () => go('/pharmacy')]],
    ['network', ['network', network.open]],
    ['station', ['station', copies.open]],
  ]);
  return (
    <Step title={t('closing.leftTitle')} icon="list" state={findings.length === 0 ? 'done' : 'now'}>
      <CheckList
        label={t('closing.leftTitle')}
        items={
          findings.length === 0
            ? [{ key: 'none', tone: 'done', title: t('closing.leftNone') }]
            : findings.map((finding) => {
                const [place, open] = ways.get(finding.mendedAt) ?? [];
                return {
                  key: finding.code,
                  tone: finding.weight === 'vital' ? 'problem' : 'priority',
                  ...wordsOf(finding),
                  action: place && open && <Button label={t(`closing.go.${place}`)} onPress={open} />,
                };
              })
        }
      />
    </Step>
  );
}
