/** What each column holds, guessed from its header and put right by hand, beside the first rows. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isReadable,
  type ListField,
  listFields,
  type Matching,
  missingFields,
} from '#shared/domain/patient-list/list-fields.ts';
import styles from '../../../app/import/import.module.css';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskLayout, Notice, Panel, Quiet, Select, Table } from '../../../ui/index.ts';
import type { OpenList } from './open-list.ts';

/** First rows that are shown: as many as fit on the smallest screen. */
const shownRows = 3;

export function ColumnsStep({
  list,
  matching: first,
  isRemembered,
  onRead,
  onBack,
}: {
  list: OpenList;
  matching: Matching;
  isRemembered: boolean;
  onRead: (list: OpenList, matching: Matching) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [matching, setMatching] = useState(first);
  const { columns, rows } = list.table;
  const samples = rows.slice(0, shownRows);
  const missing = missingFields(matching).map((field) => t(`import.needed.${field}`));
  const options = listFields.map((field) => ({ value: field, label: t(`import.field.${field}`) }));
  const rowCount = formats.number(rows.length);
  return (
    <DeskLayout
      actions={<Button icon="undo" label={t('import.otherFile')} shortcut="Escape" onPress={onBack} />}
      primary={
        <Button
          tone="primary"
          icon="list"
          label={t('import.readList')}
          shortcut="Ctrl+Enter"
          disabled={!isReadable(matching)}
          onPress={() => onRead(list, matching)}
        />
      }
    >
      {missing.length > 0 && (
        <Notice
          tone="waiting"
          title={t('import.missing', { what: missing.join(', ') })}
          text={isReadable(matching) ? t('import.missingFromNumber') : t('import.missingText')}
        />
      )}
      <Panel title={t('import.columnsTitle')} icon="list" tone="accent" fill>
        <p className={styles.lead}>
          <Quiet>
            {t('import.columnsText', { rows: rowCount, list: list.name })}{' '}
            {isRemembered && t('import.remembered')}
          </Quiet>
        </p>
        <Table
          label={t('import.preview')}
          columns={[
            { name: t('import.column') },
            { name: t('import.header') },
            { name: t('import.holds') },
            ...samples.map(({ row }) => ({ name: t('import.row', { row }) })),
          ]}
          rows={columns.map(({ index, letter, header }) => ({
            key: letter,
            cells: [
              letter,
              <strong key="header">{header || t('import.noHeader')}</strong>,
              <div key="holds" className={styles.holds}>
                <Select
                  label={t('import.holdsOf', { letter })}
                  hideLabel
                  placeholder={t('import.notTaken')}
                  options={options}
                  clearable
                  value={fieldAt(matching, index)}
                  onChange={(field) => setMatching(withField(matching, index, asField(field)))}
                />
              </div>,
              ...samples.map(({ row, cells }) => (
                <span key={row} className={styles.sample} title={cells[index]}>
                  {cells[index]}
                </span>
              )),
            ],
          }))}
        />
      </Panel>
    </DeskLayout>
  );
}

const asField = (text: string | undefined) => listFields.find((field) => field === text);

const fieldAt = (matching: Matching, index: number) => listFields.find((field) => matching[field] === index);

/** A column holds one field, and a field is held by one column: what was chosen last counts. */
function withField(matching: Matching, index: number, field: ListField | undefined): Matching {
  const others = Object.entries(matching).filter(([, at]) => at !== index);
  return { ...Object.fromEntries(others), ...(field ? { [field]: index } : {}) };
}
