import type { ReactNode } from 'react';

/** A key, as it stands on a button or in the keyboard map. `bare` leaves the border out. */
export function Kbd({ children, bare = false }: { children: ReactNode; bare?: boolean }) {
  const border = bare ? '' : 'border border-rule-2 rounded-1 px-1';
  return <kbd className={`font-mono text-[10.5px] leading-[15px] whitespace-nowrap ${border}`}>{children}</kbd>;
}
