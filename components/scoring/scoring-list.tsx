'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type FormEvent } from 'react';
import { Page } from '@/components/shell/page';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding } from '@/components/ui/finding';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHead } from '@/components/ui/page-head';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { formatCount } from '@/lib/domain/shared/format-number';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { ScoringListView } from '@/lib/features/scoring/loaders';
import { scoringShows } from '@/lib/domain/scoring/scoring-shows';
import type { ScoringQuery } from '@/lib/features/scoring/schema';
import { routes } from '@/lib/platform/routes';
import { listAddress, sheetAddress } from './sheet-address';

const SHOW_NAMES: Record<ScoringQuery['show'], string> = { mine: 'Not scored by me', unscored: 'Not scored by anyone', all: 'All' };
const OWN_WORDS = { none: 'not yet', begun: 'begun', submitted: 'submitted' } as const;

/** The projects to score, one after the other: Enter opens the first, and Ctrl Enter there submits and goes on. */
export function ScoringList({ view }: { view: ScoringListView }) {
  const { workspace, query, rows, total, pageSize } = view;
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const links = (): HTMLAnchorElement[] => [...(body.current?.querySelectorAll('a') ?? [])];
  const step = (by: number) => {
    const all = links();
    all[Math.min(all.length - 1, Math.max(0, all.findIndex((link) => link === document.activeElement) + by))]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: 'Next project', group: 'Scoring', run: () => step(1) },
    { keys: 'k', label: 'Previous project', group: 'Scoring', run: () => step(-1) },
    { keys: 'enter', label: 'Score the first project', group: 'Scoring', run: () => links()[0]?.click() },
  ]);
  // So that Enter scores the first project at once.
  useEffect(() => body.current?.querySelector('a')?.focus({ preventScroll: true }), [rows]);
  const filter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const stage = stages.find((known) => known === readText(form, 'stage')) ?? null;
    router.push(listAddress(workspace.slug, query, { q: readText(form, 'q').trim(), stage }));
  };
  return (
    <Page>
      <PageHead title="Scoring" parent={{ href: routes.portfolio(workspace.slug), label: 'Portfolio' }} actions={<ButtonLink href={routes.settings(workspace.slug, 'scoring-model')}>Scoring model</ButtonLink>} />
      <Finding>{describeList(query, total)}</Finding>
      <LinkTabs label="Which projects" tabs={scoringShows.map((show) => ({ href: listAddress(workspace.slug, query, { show }), label: SHOW_NAMES[show], current: show === query.show, ...(show === query.show ? { count: formatCount(total) } : {}) }))} />
      <form onSubmit={filter} className="flex flex-wrap items-end gap-3 py-3">
        <TextField label="Words in the name" name="q" type="search" defaultValue={query.q} maxLength={200} />
        <Select label="Stage" name="stage" defaultValue={query.stage ?? ''} options={[{ value: '', label: 'any' }, ...stages.map((stage) => ({ value: stage, label: stageNames[stage] }))]} onChange={(event) => event.target.form?.requestSubmit()} />
      </form>
      {rows.length === 0 ? (
        <EmptyState>{query.q !== '' || query.stage !== null ? 'No project here has these words and this stage.' : 'All projects here are scored.'}</EmptyState>
      ) : (
        <>
          <Table caption="Projects to score">
            <TableHead>
              <tr>
                <HeadCell name="Project" />
                <HeadCell name="Stage" className="w-32 max-sm:hidden" />
                <HeadCell name="Owner" className="w-44 max-md:hidden" />
                <HeadCell name="Mine" className="w-24" />
                <HeadCell name="Scorers" numeric className="w-20" />
              </tr>
            </TableHead>
            <tbody ref={body}>
              {rows.map((row) => (
                <Row key={row.id} tight>
                  <Cell className="max-w-0">
                    <Link prefetch={false} href={sheetAddress(workspace.slug, row.id, query)} className="block truncate py-1 font-medium text-ink hover:text-accent">
                      {row.name}
                    </Link>
                  </Cell>
                  <Cell className="text-ink-2 max-sm:hidden">{stageNames[row.stage as keyof typeof stageNames]}</Cell>
                  <Cell className="truncate text-ink-2 max-md:hidden">{row.owner}</Cell>
                  <Cell className={row.own === 'none' ? 'text-ink-3' : 'text-ink'}>{OWN_WORDS[row.own]}</Cell>
                  <Cell numeric>{row.scorers}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          <Pages view={view} pages={Math.ceil(total / pageSize)} />
        </>
      )}
    </Page>
  );
}

function Pages({ view: { workspace, query }, pages }: { view: ScoringListView; pages: number }) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-3 pt-3 text-2">
      {query.page > 1 ? <ButtonLink href={listAddress(workspace.slug, query, { page: query.page - 1 })}>Previous page</ButtonLink> : null}
      <span className="text-ink-2">
        Page {query.page} of {pages}
      </span>
      {query.page < pages ? <ButtonLink href={listAddress(workspace.slug, query, { page: query.page + 1 })}>Next page</ButtonLink> : null}
    </nav>
  );
}

function describeList({ show }: ScoringQuery, total: number): string {
  const count = total === 1 ? 'One project' : `${formatCount(total)} projects`;
  if (show === 'mine') return total === 0 ? 'You have scored every project here.' : `${count} ${total === 1 ? 'waits' : 'wait'} for your score. Enter opens the first.`;
  if (show === 'unscored') return total === 0 ? 'Every project here has a score.' : `${count} ${total === 1 ? 'has' : 'have'} no score from anyone.`;
  return `${count} ${total === 1 ? 'competes' : 'compete'} in the portfolio.`;
}
