import { Icon } from './icons.tsx';

/** Yes, in a cell of a table; read aloud as its word. */
export function TickMark({ label }: { label: string }) {
  return (
    <span>
      <Icon name="check" size={18} />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
