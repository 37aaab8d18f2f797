/** The app's mark: a stilt-house roof over a cross, drawn so that it stays sharp at any size. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="64" height="64" rx="15" fill="#f5f0e7" />
      <path d="M8 31 32 11l24 20-4.2 5L32 19.4 12.2 36z" fill="#0f5257" />
      <path d="M27.5 30h9v7.5H44v9h-7.5V54h-9v-7.5H20v-9h7.5z" fill="#c4571b" />
    </svg>
  );
}
