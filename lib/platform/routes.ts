const inWorkspace = (workspace: string, path: string): string => `/w/${encodeURIComponent(workspace)}/${path}`;

/** Every address of the product, in one place. */
export const routes = {
  home: () => '/',
  welcome: () => '/welcome',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  invitation: (id: string) => `/invitation/${id}`,
  portfolio: (workspace: string) => inWorkspace(workspace, 'portfolio'),
  matrix: (workspace: string) => inWorkspace(workspace, 'portfolio?view=matrix'),
  scenarios: (workspace: string) => inWorkspace(workspace, 'portfolio/scenarios'),
  snapshots: (workspace: string) => inWorkspace(workspace, 'portfolio/snapshots'),
  snapshot: (workspace: string, id: string) => inWorkspace(workspace, `portfolio/snapshots/${id}`),
  newProject: (workspace: string) => inWorkspace(workspace, 'projects/new'),
  projects: (workspace: string) => inWorkspace(workspace, 'projects'),
  project: (workspace: string, id: string) => inWorkspace(workspace, `projects/${id}`),
  projectLog: (workspace: string, id: string) => inWorkspace(workspace, `projects/${id}/log`),
  projectPriority: (workspace: string, id: string) => inWorkspace(workspace, `projects/${id}/priority`),
  projectEstimate: (workspace: string, id: string) => inWorkspace(workspace, `projects/${id}/estimate`),
  scoring: (workspace: string) => inWorkspace(workspace, 'scoring'),
  scoreProject: (workspace: string, id: string) => inWorkspace(workspace, `scoring/${id}`),
  importPortfolio: (workspace: string) => inWorkspace(workspace, 'projects/import'),
  exportPortfolio: (workspace: string, format: 'csv' | 'json') => `/api/w/${encodeURIComponent(workspace)}/projects/export?format=${format}`,
  liveChanges: (workspace: string) => `/api/w/${encodeURIComponent(workspace)}/live`,
  capacity: (workspace: string, periodId?: string) => inWorkspace(workspace, periodId === undefined ? 'capacity' : `capacity?period=${periodId}`),
  workspaceLog: (workspace: string) => inWorkspace(workspace, 'settings/log'),
  settingsHome: (workspace: string) => inWorkspace(workspace, 'settings'),
  settings: (workspace: string, section = 'workspace') => inWorkspace(workspace, `settings/${section}`),
} as const;
