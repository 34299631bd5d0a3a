import Link from 'next/link';

type PagerProps = {
  /** What is shown of how much: "51–100 of 1,000 projects". */
  shown: string;
  /** Addresses of the pages beside this one, if there are any. */
  before: string | null;
  after: string | null;
};

const LINK = 'inline-flex min-h-control items-center gap-1 text-accent hover:underline pointer-coarse:min-h-11';

/** The way through the rows of a long table. */
export function Pager({ shown, before, after }: PagerProps) {
  return (
    <>
      <span>{shown}</span>
      <nav aria-label="More rows" className="flex gap-4">
        {before === null ? null : <Link className={LINK} href={before}>Rows before</Link>}
        {after === null ? null : <Link className={LINK} href={after}>Rows after</Link>}
      </nav>
    </>
  );
}
