/** Some of a list. */
export type PageOf<Row> = { readonly rows: readonly Row[]; readonly page: number; readonly from: number; readonly all: number };

const PER_PAGE = 50;

/** @param page counted from 1; past the end it is the last */
export function pageOf<Row>(all: readonly Row[], page: number, perPage = PER_PAGE): PageOf<Row> {
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const asked = Math.min(Math.max(1, Math.trunc(page) || 1), last);
  const from = (asked - 1) * perPage;
  return { rows: all.slice(from, from + perPage), page: asked, from, all: all.length };
}
