/** What is known of the backup, from every desk; a coordinator mends it here. */
import { useTranslation } from 'react-i18next';
import { useCopies } from '../../mirror/index.ts';
import { Drawer, Quiet, Stack } from '../../ui/index.ts';
import { useStaff } from '../session.ts';
import { BackupState } from './backup-state.tsx';

export function CopiesDrawer({
  opened,
  onClose,
  isPractice,
}: {
  opened: boolean;
  onClose: () => void;
  isPractice: boolean;
}) {
  const { t } = useTranslation();
  const copies = useCopies();
  const isCoordinator = useStaff().roles.includes('coordinator');
  return (
    <Drawer title={t('copies.title')} opened={opened} onClose={onClose}>
      {copies && (
        <Stack gap={4}>
          <BackupState copies={copies} isPractice={isPractice} mayMend={isCoordinator} />
          {!isCoordinator && <Quiet>{t('copies.askCoordinator')}</Quiet>}
        </Stack>
      )}
    </Drawer>
  );
}
