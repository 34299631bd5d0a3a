import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { Finding } from '@/components/ui/finding';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import type { FrozenResults } from '@/lib/domain/portfolio/freeze-results';
import { compareRankings } from '@/lib/domain/priority/compare-rankings';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import type { SnapshotView } from '@/lib/features/portfolio/loaders';
import { describeRankingChange } from '@/lib/domain/priority/describe-ranking-change';
import { routes } from '@/lib/platform/routes';
import { ComparisonTable } from './comparison-table';
import { FrozenInputs } from './frozen-inputs';

/** What we believed then and now. */
export function SnapshotPage({ view: { workspace, snapshot, inputs, now, compared, modelVersionNow }, children }: { view: SnapshotView; children: ReactNode }) {
  const { id, title, note, createdAt, author, period, results, people, modelVersion } = snapshot;
  const names = new Map([...results.projects, ...now.projects].map(({ id, name }) => [id, name]));
  const change = compareRankings(placed(results), placed(now), { before: results.planned, after: now.planned });
  return (
    <Page>
      <PageHead title={title} parent={{ href: routes.snapshots(workspace.slug), label: 'Decision snapshots' }}>
        <PageTag>{formatDayAndYear(createdAt)}</PageTag>
        {period ? <PageTag>{period}</PageTag> : null}
      </PageHead>
      <Finding className="mb-3">Since then: {describeRankingChange(change, (projectId) => names.get(projectId) ?? 'A project')}</Finding>
      {note ? <p className="mb-4 max-w-[78ch] whitespace-pre-line">{note}</p> : null}
      <ComparisonTable
        caption="Then and now"
        currency={workspace.currency}
        compared={compared}
        pageHref={(page) => `${routes.snapshot(workspace.slug, id)}?page=${page}`}
        columns={[
          { id: 'then', name: 'Then', detail: `weights v${modelVersion}`, results },
          { id: 'now', name: 'Now', detail: `weights v${modelVersionNow}`, results: now },
        ]}
      />
      <Section title="Computed from" aside="frozen at that moment" className="mt-6">
        <FrozenInputs inputs={inputs} of={compared.all} />
      </Section>
      <div className="mt-6 grid gap-6 md:grid-cols-2">
        <Section title="Frozen with it">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 py-1 text-2">
            <dt className="text-ink-3">Taken by</dt>
            <dd>{author ?? people.takenBy}</dd>
            <dt className="text-ink-3">Owners</dt>
            <dd>{people.owners.join(', ') || 'none'}</dd>
          </dl>
        </Section>
        <Section title="Comments">{children}</Section>
      </div>
    </Page>
  );
}

function placed({ projects }: FrozenResults): { projectId: string; rank: number }[] {
  return projects.map(({ id, rank }) => ({ projectId: id, rank }));
}
