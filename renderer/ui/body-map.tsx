/** Regions of a drawn body, to be chosen in the picture or, with the keyboard, in the list beside it. */
import { useTranslation } from 'react-i18next';
import { back, front, type Shape } from './body-figure.ts';
import styles from './body-map.module.css';
import { AnyChips } from './option-chips.tsx';

/** The ids of the options are those of the regions: `neck`, `knee-left`. What is not drawn stands in the list alone. */
export function BodyMap(props: Parameters<typeof AnyChips>[0]) {
  const { t } = useTranslation();
  const { options, value = [], onChange, disabled } = props;
  const toggle = (region: string) => {
    const isChosen = value.includes(region);
    const next = options
      .map((option) => option.value)
      .filter((each) => (each === region ? !isChosen : value.includes(each)));
    onChange(next.length === 0 ? undefined : next);
  };
  const labels = new Map(options.map((option) => [option.value, option.label]));
  const figure = { labels, chosen: value, onToggle: disabled ? undefined : toggle };
  return (
    <div className={styles.map}>
      <div className={styles.figures}>
        <Figure {...figure} name={t('bodyMap.front')} shapes={front} atLeft="right" />
        <Figure {...figure} name={t('bodyMap.back')} shapes={back} atLeft="left" />
      </div>
      <AnyChips {...props} dense />
    </div>
  );
}

type Side = 'left' | 'right';
const opposite = { left: 'right', right: 'left' } as const;

interface FigureProps {
  name: string;
  shapes: readonly Shape[];
  /** Which side of the body is at the left of the picture. */
  atLeft: Side;
  labels: ReadonlyMap<string, string>;
  chosen: readonly string[];
  onToggle: ((region: string) => void) | undefined;
}

function Figure({ name, shapes, atLeft, ...rest }: FigureProps) {
  const { t } = useTranslation();
  const sided = (side: Side) => shapes.filter(({ paired }) => paired).map((shape) => ({ shape, side }));
  return (
    <figure className={styles.figure}>
      <svg viewBox="8 0 104 270">
        <title>{name}</title>
        <text x="14" y="20">
          {t(`bodyMap.${atLeft}`)}
        </text>
        <text x="106" y="20" textAnchor="end">
          {t(`bodyMap.${opposite[atLeft]}`)}
        </text>
        {shapes
          .filter(({ paired }) => !paired)
          .map(({ region, path }) => (
            <Region key={path} region={region} path={path} {...rest} />
          ))}
        {sided(atLeft).map(({ shape, side }) => (
          <Region key={shape.path} region={`${shape.region}-${side}`} path={shape.path} {...rest} />
        ))}
        <g transform="translate(120 0) scale(-1 1)">
          {sided(opposite[atLeft]).map(({ shape, side }) => (
            <Region key={shape.path} region={`${shape.region}-${side}`} path={shape.path} {...rest} />
          ))}
        </g>
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

function Region({
  region,
  path,
  labels,
  chosen,
  onToggle,
}: Pick<FigureProps, 'labels' | 'chosen' | 'onToggle'> & { region: string | undefined; path: string }) {
  const label = region && labels.get(region);
  if (region === undefined || !label) return <path d={path} className={styles.plain} />;
  const isChosen = chosen.includes(region);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the keyboard chooses in the list beside it.
    <path
      d={path}
      className={styles.region}
      data-region={region}
      data-chosen={isChosen || undefined}
      onClick={onToggle && (() => onToggle(region))}
    >
      <title>{label}</title>
    </path>
  );
}
