import clsx from 'clsx';

/** A person as initials; the name is spoken and shown on hover unless it stands beside. */
export function Avatar({ name, small = false, decorative = false }: { name: string; small?: boolean; decorative?: boolean }) {
  const size = small ? 'size-[18px] text-[8.5px]' : 'size-6 text-[10px]';
  const spoken = decorative ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name, title: name } as const);
  return (
    <span {...spoken} className={clsx('grid shrink-0 place-items-center rounded-full border border-rule-2 bg-paper font-medium text-ink-2', size)}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}
