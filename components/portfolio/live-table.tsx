'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { followLink } from '@/components/ui/follow-link';
import { GlidingRows } from '@/components/ui/gliding-rows';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { findFigureSection } from './figure-sections';
import { keyOf, layTable } from './lay-table';
import { NoMatch } from './no-match';
import { RankedTable } from './ranked-table';
import { useRowKeys } from './use-row-keys';
import { useShownRows } from './use-shown-rows';

const ROW_HEIGHT = 47;

type LiveTableProps = {
  view: PortfolioView;
  /** Id of the chosen row. */
  at: string | null;
  onSelect: (id: string) => void;
};

/** The ranking where it can be clicked, scrolled, steered by keys, and redrawn by sliders. */
export function LiveTable({ view, at, onSelect }: LiveTableProps) {
  const { workspace, total } = view;
  const router = useRouter();
  const { rows, whatIf, isVirtual, isError, tryAgain, reach } = useShownRows(view);
  const { items, drawItem, drawItems, frame } = layTable(view, { rows, whatIf, at });
  const open = (href: string) => router.push(href, { scroll: !href.startsWith(routes.portfolio(workspace.slug)) });
  const explain = (id: string, section?: string) => open(`${routes.projectPriority(workspace.slug, id)}${section === undefined ? '' : `#${section}`}`);
  useRowKeys(rows, at, { select: onSelect, open: (id) => open(routes.project(workspace.slug, id)), explain });
  const follow = (event: MouseEvent<HTMLElement>) => {
    const id = findRowId(event);
    if (followLink(event, open) || id === null) return;
    const section = findFigureSection(event.target, frame.placed);
    if (section === null) onSelect(id);
    else explain(id, section);
  };
  return (
    <>
      {rows.length < total ? <p className="hidden pb-2 text-2 print:block">Printed: rows 1–{formatCount(rows.length)} of {formatCount(total)}. The page’s own Print, key P, prints all.</p> : null}
      <RankedTable view={view} {...frame} onClick={follow}>
        {isVirtual ? (
          <VirtualRows rows={items} rowKey={keyOf} rowHeight={ROW_HEIGHT} renderRow={drawItem} onReach={(place) => reach(place, items.length)} />
        ) : (
          <GlidingRows order={rows}>{drawItems(items)}</GlidingRows>
        )}
      </RankedTable>
      {rows.length === 0 ? <NoMatch /> : null}
      {isError ? <p role="alert" className="py-3 text-warn">Further rows could not be loaded. What is shown stays true. <button type="button" className="font-medium underline" onClick={tryAgain}>Try again</button></p> : null}
    </>
  );
}

function findRowId({ target }: MouseEvent): string | null {
  const row = target instanceof Element ? target.closest('tr[id^="row-"]') : null;
  return row ? row.id.slice('row-'.length) : null;
}
