import Link from 'next/link';

const LINK = 'inline-flex min-h-control items-center text-accent hover:underline pointer-coarse:min-h-11';

/** To the rows before and after, where there are any. */
export function PageLinks({ before, after }: { before: string | null; after: string | null }) {
  if (before === null && after === null) return null;
  return (
    <nav aria-label="More rows" className="flex gap-4 pt-2 text-2">
      {before === null ? null : <Link className={LINK} href={before}>Rows before</Link>}
      {after === null ? null : <Link className={LINK} href={after}>Rows after</Link>}
    </nav>
  );
}
