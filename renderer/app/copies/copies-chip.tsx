import { useTranslation } from 'react-i18next';
import { useCopies } from '../../mirror/index.ts';
import { FrameChip } from '../../ui/index.ts';
import { useNow } from '../queue/use-now.ts';
import { useCopiesDrawer } from './copies-context.ts';
import { chipOf } from './copies-words.ts';

/** When the day was last copied elsewhere, in the bar. By itself, so that a minute that passes draws nothing else anew. */
export function CopiesChip({ isPractice }: { isPractice: boolean }) {
  const { t } = useTranslation();
  const copies = useCopies();
  const now = useNow();
  const drawer = useCopiesDrawer();
  return copies ? <FrameChip {...chipOf({ copies, now, isPractice }, t)} onPress={drawer.open} /> : null;
}
