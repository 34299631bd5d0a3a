/** The nine stages of the life cycle, in order (domain 8). */
export const stages = ['goal', 'data', 'features', 'training', 'evaluation', 'deployment', 'serving', 'monitoring', 'maintenance'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  goal: 'Goal',
  data: 'Data',
  features: 'Features',
  training: 'Training',
  evaluation: 'Evaluation',
  deployment: 'Deployment',
  serving: 'Serving',
  monitoring: 'Monitoring',
  maintenance: 'Maintenance',
};
