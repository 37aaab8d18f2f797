/** Places for things. Gaps are in steps of 4 px. */
import { type CSSProperties, type ReactNode, useRef } from 'react';
import styles from './layout.module.css';
import { useReachable } from './use-reachable.ts';

interface BoxProps {
  gap?: number;
  align?: CSSProperties['alignItems'];
  justify?: CSSProperties['justifyContent'];
  grow?: boolean;
  children: ReactNode;
}

const box = ({ gap = 3, align, justify, grow }: Omit<BoxProps, 'children'>): CSSProperties => ({
  gap: gap * 4,
  ...(align ? { alignItems: align } : {}),
  ...(justify ? { justifyContent: justify } : {}),
  ...(grow ? { flex: 1, minWidth: 0, minHeight: 0 } : {}),
});

/** One below the other. */
export function Stack({ children, ...rest }: BoxProps) {
  return (
    <div className={styles.stack} style={box(rest)}>
      {children}
    </div>
  );
}

/** Side by side; breaks onto a new line unless told not to. */
export function Row({ children, wrap = true, ...rest }: BoxProps & { wrap?: boolean }) {
  return (
    <div className={styles.row} data-wrap={wrap || undefined} style={box({ align: 'center', ...rest })}>
      {children}
    </div>
  );
}

/** Columns, given as a number of equal ones or as CSS widths. */
export function Grid({
  columns,
  fill,
  children,
  ...rest
}: BoxProps & {
  columns: number | string;
  /** Its one row takes the whole height. */
  fill?: boolean;
}) {
  const gridTemplateColumns = typeof columns === 'number' ? `repeat(${columns}, minmax(0, 1fr))` : columns;
  return (
    <div className={styles.grid} data-fill={fill || undefined} style={{ ...box(rest), gridTemplateColumns }}>
      {children}
    </div>
  );
}

/** Scrolls inside itself, so that the page never does. */
export function Scroll({ children, label }: { children: ReactNode; label?: string }) {
  const ref = useRef<HTMLElement>(null);
  useReachable(ref);
  return (
    <section className={styles.scroll} aria-label={label} ref={ref}>
      {children}
    </section>
  );
}

/** Quiet text beside something more important. */
export function Quiet({ children, small }: { children: ReactNode; small?: boolean }) {
  return (
    <span className={styles.quiet} data-small={small || undefined}>
      {children}
    </span>
  );
}
