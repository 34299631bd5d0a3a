'use client';

import { useIsBrowser } from '@/components/ui/browser-only';
import { KeptMarkup } from '@/components/ui/kept-markup';
import { useAddressState } from '@/components/ui/use-address-state';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { layTable } from './lay-table';
import { LiveTable } from './live-table';
import { MissingLine } from './missing-line';
import { NoMatch } from './no-match';
import { PortfolioLegend } from './portfolio-legend';
import { RankedTable } from './ranked-table';

/** The ranking: its first rows as the server drew them, and a table that answers as soon as the browser has taken over. */
export function PortfolioTable({ view }: { view: PortfolioView }) {
  const [at, setAt] = useAddressState('at');
  const isBrowser = useIsBrowser();
  return (
    <>
      <MissingLine view={view} />
      {isBrowser ? <LiveTable view={view} at={at} onSelect={setAt} /> : <KeptMarkup of={JSON.stringify({ ...view, rowText: null, at }) + view.rowText} draw={() => <FirstTable view={view} at={at} />} />}
      <PortfolioLegend />
    </>
  );
}

function FirstTable({ view, at }: { view: PortfolioView; at: string | null }) {
  const { items, drawItems, frame } = layTable(view, { rows: readRowText<PortfolioRow>(view.rowText), whatIf: null, at });
  return (
    <>
      <RankedTable view={view} {...frame}>
        <tbody>{drawItems(items)}</tbody>
      </RankedTable>
      {items.length === 0 ? <NoMatch /> : null}
    </>
  );
}
