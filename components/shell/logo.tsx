/** The mark of the product: an interval strip, split at its median. */
export function Logo({ width = 22 }: { width?: number }) {
  return (
    <svg width={width} height={(width * 16) / 22} viewBox="0 0 22 16" aria-hidden className="shrink-0">
      <path className="area-rest" d="M1 12.5C5.5 12.5 6.5 2 10 2V12.5Z" />
      <path className="area-good" d="M10 2C13.5 2 14.5 12.5 21 12.5H10Z" />
      <path d="M3.5 12.5H18.5M10 15.2V2" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
