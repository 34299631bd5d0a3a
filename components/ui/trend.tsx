import clsx from 'clsx';

const SHAPES = { rising: 'M4.5 1L8.2 7.4H.8Z', falling: 'M4.5 8L.8 1.6H8.2Z', level: 'M1 4.5H8' } as const;
const COLOURS = { rising: 'text-warn', falling: 'text-good', level: 'text-ink-3' } as const;

/** A triangle for the way a risk has gone. `plain` leaves the meaning out: up is not bad for a rank. */
export function Trend({ way, label, plain = false }: { way: keyof typeof SHAPES; label?: string; plain?: boolean }) {
  const line = way === 'level';
  return (
    <svg width={8} height={8} viewBox="0 0 9 9" role="img" aria-label={label ?? way} className={clsx('inline-block shrink-0', plain ? 'text-ink-2' : COLOURS[way])}>
      <path d={SHAPES[way]} fill={line ? 'none' : 'currentColor'} stroke={line ? 'currentColor' : 'none'} strokeWidth={1.5} />
    </svg>
  );
}
