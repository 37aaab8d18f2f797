/** The list of a desk that has groups: waiting, done and so on; a ticket or a name is found in all of them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import {
  EmptyState,
  type IconName,
  Panel,
  Stack,
  type Tab,
  Tabs,
  TextField,
  VirtualList,
} from '../ui/index.ts';
import { visitMatches } from './visit-matches.ts';

export interface VisitGroup<Id extends string, Item> extends Pick<Tab<Id>, 'id' | 'label'> {
  items: readonly Item[];
  /** What its list says when nobody is in it. */
  empty: { icon: IconName; title: string; text: string };
}

export function VisitList<Id extends string, Item>(props: {
  words: {
    search: string;
    placeholder: string;
    groups: string;
    found: (count: number) => string;
    notFound: string;
  };
  groups: readonly VisitGroup<Id, Item>[];
  visitOf: (item: Item) => VisitSummary;
  /** Id of a visit. */
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
  /** Stands above the list. */
  heading?: { title: string; aside: React.ReactNode };
  /** Stands below the list. */
  foot?: React.ReactNode;
  /** `searching`: people of all groups are shown together. */
  render: (item: Item, searching: boolean) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const { words, groups, visitOf } = props;
  const [chosen, setChosen] = useState<Id>();
  const [text, setText] = useState('');
  const searching = text.trim() !== '';
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const all = groups.flatMap(({ items }) => items);
  const items = searching ? all.filter((item) => visitMatches(visitOf(item), text)) : (group?.items ?? []);
  const first = items[0];
  // Whoever is opened from elsewhere, as by being called, is to be seen in the list.
  const [before, setBefore] = useState(props.selected);
  if (before !== props.selected) {
    setBefore(props.selected);
    const isThere = (all: readonly Item[]) => all.some((item) => visitOf(item).id === props.selected);
    const its = groups.find((each) => isThere(each.items));
    if (its && !isThere(items)) {
      setText('');
      setChosen(its.id);
    }
  }
  return (
    <Panel fill {...props.heading}>
      <Stack gap={2} grow>
        <TextField
          label={words.search}
          hideLabel
          placeholder={words.placeholder}
          icon="search"
          shortcut="F3"
          type="search"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || first === undefined || !searching) return;
            event.preventDefault();
            props.onTake(visitOf(first).id);
          }}
        />
        <Tabs
          label={words.groups}
          selected={searching ? undefined : group?.id}
          onSelect={(id) => {
            setText('');
            setChosen(id);
          }}
          tabs={groups.map(({ id, label, items: { length } }) => ({ id, label, count: length }))}
        />
        <VirtualList
          label={searching ? words.found(items.length) : (group?.label ?? words.groups)}
          items={items}
          keyOf={(item) => visitOf(item).id}
          selected={props.selected}
          onSelect={(item) => props.onSelect(visitOf(item).id)}
          onTake={(item) => props.onTake(visitOf(item).id)}
          rowHeight={70}
          render={(item) => props.render(item, searching)}
          empty={
            searching ? (
              <EmptyState icon="search" title={t('common.nothingFound')} text={words.notFound} />
            ) : (
              group && <EmptyState {...group.empty} />
            )
          }
        />
        {props.foot}
      </Stack>
    </Panel>
  );
}
