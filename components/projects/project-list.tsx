'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Checkbox } from '@/components/ui/checkbox';
import { Table, TableHead } from '@/components/ui/table';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { may } from '@/lib/domain/access/permissions';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ProjectListView } from '@/lib/features/projects/loaders';
import { fetchMatchingIds, ROWS_PER_PAGE, useProjectPages, type RowsPage } from '@/lib/features/projects/queries';
import type { ProjectLine } from '@/lib/features/projects/schema';
import { routes } from '@/lib/platform/routes';
import { BulkBar } from './bulk-bar';
import { ListHeadCell } from './list-head-cell';
import { ProjectRow, WaitingRow } from './project-row';
import { useSelection } from './use-selection';

const ROW_HEIGHT = 47;
const FIRST_PAGE = [0];

type Slot = { readonly index: number; readonly row: ProjectLine | null };

/** As many rows as match, of which those near the window are loaded and drawn. */
export function ProjectList({ view }: { view: ProjectListView }) {
  const { workspace, query, first, people, tags } = view;
  const router = useRouter();
  const [wanted, setWanted] = useState<readonly number[]>(FIRST_PAGE);
  const { pages, failed } = useProjectPages(workspace.slug, query, wanted, first);
  const slots = useMemo(() => fillSlots(wanted, pages, first), [wanted, pages, first]);
  const rows = useMemo(() => slots.map(({ row }) => row), [slots]);
  const fetchIds = useCallback(() => fetchMatchingIds(workspace.slug, query), [workspace.slug, query]);
  const { chosen, choose, chooseAll, clear } = useSelection(rows, fetchIds);
  const [here, setHere] = useState(-1);
  const onNear = useCallback((page: number) => setWanted((known) => (known.includes(page) ? known : [...known, page])), []);
  const mayEdit = may(workspace.role, 'edit');
  const onChoose = useMemo(() => (mayEdit ? (index: number, isRange: boolean) => void choose(index, isRange) : null), [mayEdit, choose]);

  const step = (by: number) => {
    const next = Math.min(slots.length - 1, Math.max(0, here + by));
    setHere(next);
    const row = document.getElementById(`row-${next}`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  };
  const open = () => {
    const row = rows[here];
    if (row) router.push(routes.project(workspace.slug, row.id));
  };
  useShortcuts([
    { keys: 'j', label: 'Next project', group: 'Projects', run: () => step(1) },
    { keys: 'k', label: 'Previous project', group: 'Projects', run: () => step(-1) },
    { keys: 'o', label: 'Open the project', group: 'Projects', run: open },
    { keys: 'enter', label: 'Open the project', group: 'Projects', run: open },
    ...(mayEdit ? [{ keys: 'x', label: 'Choose the project', group: 'Projects', run: () => void choose(here, false) }] : []),
    ...(chosen.size > 0 ? [{ keys: 'escape', label: 'Choose none', group: 'Projects', run: clear }] : []),
  ]);
  const renderRow = ({ index, row }: Slot) =>
    row ? (
      <ProjectRow key={row.id} row={row} index={index} workspace={workspace.slug} isHere={index === here} isChosen={chosen.has(row.id)} onChoose={onChoose} />
    ) : (
      <WaitingRow key={index} page={Math.floor(index / ROWS_PER_PAGE)} onNear={onNear} />
    );
  return (
    <>
      <Table caption="All projects">
        <colgroup>
          {mayEdit ? <col className="w-8" /> : null}
          <col />
          <col className="w-[132px] max-md:hidden" />
          <col className="w-[92px] max-md:hidden" />
          <col className="w-[150px] max-lg:hidden" />
          <col className="w-[100px] max-sm:hidden" />
          <col className="w-[100px] max-lg:hidden" />
        </colgroup>
        <TableHead sticky>
          <tr>
            {mayEdit ? (
              <th scope="col" className="pl-2 text-left">
                <Checkbox
                  label={`Choose all ${formatCount(slots.length)} that match`}
                  labelHidden
                  title={`Choose all ${formatCount(slots.length)} that match`}
                  checked={chosen.size > 0 && chosen.size >= slots.length}
                  ref={(box) => {
                    if (box) box.indeterminate = chosen.size > 0 && chosen.size < slots.length;
                  }}
                  onChange={() => (chosen.size > 0 ? clear() : void chooseAll())}
                />
              </th>
            ) : null}
            <ListHeadCell view={view} sort="name" name="Project" {...(mayEdit ? {} : { className: 'pl-2' })} />
            <ListHeadCell view={view} sort="stage" name="Stage" className="max-md:hidden" />
            <ListHeadCell view={view} sort="status" name="Status" className="max-md:hidden" />
            <ListHeadCell view={view} sort="owner" name="Owner" className="max-lg:hidden" />
            <ListHeadCell view={view} sort="due" name="Due" className="max-sm:hidden" />
            <ListHeadCell view={view} sort="created" name="Added" first="desc" className="max-lg:hidden" />
          </tr>
        </TableHead>
        <VirtualRows rows={slots} rowKey={({ index, row }) => row?.id ?? String(index)} rowHeight={ROW_HEIGHT} renderRow={renderRow} />
      </Table>
      {slots.length === 0 ? <p className="py-6 text-ink-2">No project matches. Change or clear the filter.</p> : null}
      {failed ? (
        <p role="alert" className="py-3 text-warn">
          Further rows could not be loaded. What is shown stays true.{' '}
          <button type="button" className="font-medium underline" onClick={() => void failed.refetch()}>
            Try again
          </button>
        </p>
      ) : null}
      {chosen.size > 0 ? <BulkBar workspace={workspace.slug} ids={chosen} total={slots.length} people={people} tags={tags} onAll={chooseAll} onNone={clear} /> : null}
    </>
  );
}

function fillSlots(wanted: readonly number[], pages: readonly (RowsPage | undefined)[], first: RowsPage): Slot[] {
  const loaded = new Map(wanted.map((page, at) => [page, pages[at]?.rows]));
  const total = pages[0]?.total ?? first.total;
  return Array.from({ length: total }, (_, index) => ({ index, row: loaded.get(Math.floor(index / ROWS_PER_PAGE))?.[index % ROWS_PER_PAGE] ?? null }));
}
