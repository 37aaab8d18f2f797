import { useTranslation } from 'react-i18next';
import { useNetwork } from '../../mirror/index.ts';
import { FrameChip } from '../../ui/index.ts';
import { useNetworkDrawer } from './network-context.ts';
import { chipOf } from './network-words.ts';

/** How this computer stands with the others, in the bar. By itself, so that a greeting draws nothing else anew. */
export function NetworkChip() {
  const { t } = useTranslation();
  const network = useNetwork();
  const drawer = useNetworkDrawer();
  const chip = network && chipOf(network, t);
  return chip ? <FrameChip {...chip} onPress={drawer.open} /> : null;
}
