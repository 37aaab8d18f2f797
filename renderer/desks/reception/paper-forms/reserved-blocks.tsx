import { useTranslation } from 'react-i18next';
import { blockName, type PaperBlock } from '#shared/domain/intake/intake.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Panel, Table } from '../../../ui/index.ts';

/** The numbers reserved so far, the newest first. */
export function ReservedBlocks({ blocks }: { blocks: readonly PaperBlock[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (blocks.length === 0) return null;
  return (
    <Panel level={3} title={t('paper.blocks')} tone="sunk">
      <Table
        label={t('paper.blocks')}
        columns={[
          { name: t('paper.block') },
          { name: t('paper.sheets'), number: true },
          { name: t('paper.at'), number: true },
        ]}
        rows={blocks.toReversed().map((block) => ({
          key: block.event,
          cells: [
            <strong key="block">{blockName(block)}</strong>,
            block.to - block.from + 1,
            formats.time(block.at),
          ],
        }))}
      />
    </Panel>
  );
}
