'use client';

import { useEffect, useEffectEvent, useMemo } from 'react';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { usePortfolioRows } from '@/lib/features/portfolio/queries';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { useWhatIfResult } from './what-if-store';

/** Above this many rows only those near the window are in the page. */
const MOST_PLAIN_ROWS = 200;
/** Fetch on when this close to the end of what is loaded. */
const AHEAD = 25;

/** The rows as far as they are loaded, as the sliders have them, and how to load more. */
export function useShownRows(view: PortfolioView) {
  const { workspace, query, total, isExact } = view;
  const loaded = usePortfolioRows(workspace.slug, query, { total, rows: readRowText<PortfolioRow>(view.rowText), isExact });
  const whatIf = useWhatIfResult();
  const rows = useMemo(() => {
    const saved = loaded.data.pages.flatMap((page) => page.rows);
    return whatIf?.redraw(saved, query) ?? saved;
  }, [loaded.data.pages, whatIf, query]);
  const isVirtual = total > MOST_PLAIN_ROWS;
  const fetchOn = () => {
    if (loaded.hasNextPage && !loaded.isFetching) void loaded.fetchNextPage();
  };
  useFetchAll(!isVirtual && loaded.hasNextPage && !loaded.isFetching && !loaded.isError, () => void loaded.fetchNextPage());
  return {
    rows,
    whatIf,
    isVirtual,
    isError: loaded.isError,
    tryAgain: () => void loaded.fetchNextPage(),
    /** The row in this place of `count` is in sight. */
    reach: (place: number, count: number) => {
      if (place >= count - AHEAD) fetchOn();
    },
  };
}

/** A table without virtual rows shows all of them, page after page. */
function useFetchAll(isDue: boolean, fetchNext: () => void) {
  const fetchOn = useEffectEvent(fetchNext);
  useEffect(() => {
    if (isDue) fetchOn();
  }, [isDue]);
}
