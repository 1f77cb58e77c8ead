const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l4.5 4.5',
  star: 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z',
  more: 'M5.4 12h.2M11.9 12h.2M18.4 12h.2',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1.1-1.4 2.1M12 17.4h.01M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warn: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17.2h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  cut: 'M5 6h14M5 11h14M5 16h4M13 16h.01M16.5 16h.01M20 16h.01',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A small sign beside words that say the same; hidden from screen readers. */
export function Icon({ name, filled }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      className={`icon icon-${name}${filled ? ' icon-filled' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
