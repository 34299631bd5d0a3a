import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access/permissions';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatNumber } from '@/lib/domain/shared/format-number';
import type { ScenariosView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { ComparisonTable } from './comparison-table';
import { RemoveScenario } from './remove-scenario';

export function ScenariosPage({ view: { workspace, period, saved, scenarios, beside, compared, criteria, capacities } }: { view: ScenariosView }) {
  const names = new Map([...criteria, ...capacities].map(({ key, name }) => [key, name]));
  return (
    <Page>
      <PageHead title="Scenarios" parent={{ href: routes.portfolio(workspace.slug), label: 'Portfolio' }}>
        {period ? <PageTag>{period.name}</PageTag> : null}
      </PageHead>
      {scenarios.length === 0 ? (
        <EmptyState action={<ButtonLink href={`${routes.portfolio(workspace.slug)}?panel=open`}>Try a change</ButtonLink>}>Weights and capacities that were tried and saved stand here side by side.</EmptyState>
      ) : (
        <>
          <ComparisonTable
            caption="Scenarios side by side"
            currency={workspace.currency}
            compared={compared}
            pageHref={(page) => `${routes.scenarios(workspace.slug)}?page=${page}`}
            columns={[{ id: 'saved', name: 'As it is', detail: 'today', results: saved }, ...beside.map(({ id, name, createdAt, author, results }) => ({ id, name, detail: `${formatDayAndYear(createdAt)}${author ? `, ${author}` : ''}`, results }))]}
          />
          <h2 className="mt-6 mb-1 border-b border-ink pb-1 font-serif text-4 font-title">What each one changes</h2>
          <ul>
            {scenarios.map(({ id, name, weights, capacities: changed }) => (
              <li key={id} className="flex items-baseline gap-3 border-b border-rule py-2">
                <span className="min-w-0 flex-1">
                  <b className="font-medium">{name}</b> <span className="text-2 text-ink-2">{describeChange({ ...weights, ...changed }, names)}</span>
                </span>
                {may(workspace.role, 'plan') ? <RemoveScenario workspace={workspace.slug} id={id} name={name} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function describeChange(values: Readonly<Record<string, number>>, names: ReadonlyMap<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${names.get(key) ?? key} ${formatNumber(value)}`)
    .join(' · ');
}
