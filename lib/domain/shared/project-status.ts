/** Where a project stands; candidates, active and paused ones compete for people and money. */
export const projectStatuses = ['candidate', 'active', 'paused', 'finished', 'stopped'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const projectStatusNames: Record<ProjectStatus, string> = {
  candidate: 'Candidate',
  active: 'Active',
  paused: 'Paused',
  finished: 'Finished',
  stopped: 'Stopped',
};
