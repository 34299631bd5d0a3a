/** Under a table whose filter leaves nothing. */
export function NoMatch() {
  return <p className="py-6 text-ink-2">No project matches. Change or clear the filter.</p>;
}
