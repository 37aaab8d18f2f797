import { useTranslation } from 'react-i18next';
import { chipOf } from '../../app/network/network-words.ts';
import { useNetwork } from '../../mirror/index.ts';
import { Icon } from '../../ui/index.ts';
import styles from './board.module.css';

/** Whether the numbers are those of all computers, for whoever looks after the board. */
export function NetworkLine() {
  const { t } = useTranslation();
  const network = useNetwork();
  const chip = network && chipOf(network, t);
  if (!chip) return null;
  return (
    <p className={styles.network} data-tone={chip.tone} role="status">
      <Icon name={chip.icon} size={18} />
      <span>{chip.label}</span>
    </p>
  );
}
