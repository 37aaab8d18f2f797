import { useTranslation } from 'react-i18next';
import { roles } from '#shared/domain/roles.ts';
import { Button, Dialog, Scroll, Stack, Table, TickMark } from '../../../../ui/index.ts';
import { type AccessRow, actionRows, deskRows } from './access-rows.ts';

/** Who may do what: the table that the host goes by. */
export function AccessTableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('access.open')}
      size="full"
      opened
      onClose={onClose}
      actions={<Button tone="primary" label={t('common.close')} onPress={onClose} />}
    >
      <div style={{ height: 'min(600px, 66vh)', display: 'flex' }}>
        <Scroll label={t('access.open')}>
          <Stack gap={5}>
            <AccessTable label={t('access.desks')} rows={deskRows()} nameOf={(id) => t(`desk.${id}`)} />
            <AccessTable
              label={t('access.actions')}
              rows={actionRows()}
              nameOf={(id) => t(`access.kind.${id}`)}
            />
          </Stack>
        </Scroll>
      </div>
    </Dialog>
  );
}

function AccessTable<Id extends string>({
  label,
  rows,
  nameOf,
}: {
  label: string;
  rows: readonly AccessRow<Id>[];
  nameOf: (id: Id) => string;
}) {
  const { t } = useTranslation();
  return (
    <Table
      label={label}
      marks
      columns={[{ name: label }, ...roles.map((role) => ({ name: t(`role.${role}`) }))]}
      rows={rows.map(({ id, roles: allowed }) => ({
        key: id,
        cells: [
          nameOf(id),
          ...roles.map((role) => allowed.includes(role) && <TickMark key={role} label={t('common.yes')} />),
        ],
      }))}
    />
  );
}
