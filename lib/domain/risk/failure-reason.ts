/** The seven reasons why projects fail (domain 6.1). */
export const failureReasons = ['talent', 'leadership', 'infrastructure', 'labeling', 'silos', 'feasibility', 'alignment'] as const;
export type FailureReason = (typeof failureReasons)[number];

export const reasonNames: Record<FailureReason, string> = {
  talent: 'Talent',
  leadership: 'Leadership',
  infrastructure: 'Infrastructure',
  labeling: 'Labeling',
  silos: 'Silos',
  feasibility: 'Feasibility',
  alignment: 'Alignment',
};
