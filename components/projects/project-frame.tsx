import Link from 'next/link';
import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { Avatar } from '@/components/ui/avatar';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access/permissions';
import { formatChance, joinRange } from '@/lib/domain/shared/format-number';
import type { ProjectHeadView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';
import { ProjectMenu } from './project-menu';
import { ProjectTabs } from './project-tabs';
import { ProjectTitle } from './project-title';
import { ScoreLink } from './score-link';

/** The head and the tabs of every page of a project. */
export function ProjectFrame({ view, timer, children }: { view: ProjectHeadView; timer?: ReactNode; children: ReactNode }) {
  const { workspace, project, standing, team } = view;
  const actions = (
    <>
      {timer}
      <ProjectMenu view={view} />
      {may(workspace.role, 'log') ? (
        <ScoreLink workspace={workspace.slug} projectId={project.id} />
      ) : null}
    </>
  );
  return (
    <Page>
      <PageHead title={<ProjectTitle view={view} />} parent={{ href: routes.projects(workspace.slug), label: 'Projects' }} actions={actions}>
        {standing ? (
          <PageTag>
            <Link href={routes.projectPriority(workspace.slug, project.id)} title="What it is made of" className="hover:text-accent hover:underline">
              rank {standing.rank} <span className="text-ink-3">({joinRange(String(standing.rankLow), String(standing.rankHigh))})</span>
            </Link>
          </PageTag>
        ) : null}
        {standing && standing.aboveCut !== null ? <PageTag>above the cut {formatChance(standing.aboveCut)}</PageTag> : null}
        {standing ? null : <PageTag>not scored yet</PageTag>}
      </PageHead>
      <ProjectTabs workspace={workspace.slug} projectId={project.id}>
        {team.length > 0 ? (
          <span className="flex items-center gap-1">
            {team.map((name) => (
              <Avatar key={name} name={name} />
            ))}
          </span>
        ) : null}
      </ProjectTabs>
      {children}
    </Page>
  );
}
