import { COST_CRITERIA } from './default-cost-criteria';
import { IMPACT_CRITERIA } from './default-impact-criteria';
import type { Assumptions, ScoringModel } from './scoring-model';

/** Starting values, to be replaced by the workspace's own record; each is explained in docs/method/priority.md. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  moneyPerHour: 60,
  moneyPerGpuHour: 2.5,
  success: { p10: 0.25, p50: 0.5, p90: 0.75 },
  ratedEffort: { atZero: 2, atTen: 100, factor: 2 },
  roleShares: {
    dataScientist: 0.25,
    mlEngineer: 0.2,
    dataEngineer: 0.18,
    labeling: 0.12,
    domainExpert: 0.05,
    mlops: 0.1,
    softwareEngineer: 0.08,
    ux: 0.02,
  },
  effortCorrelation: 0.6,
  moneyPerPoint: null,
  singleNumberFactor: 1.6,
};

/** The model that a new workspace starts with. */
export const DEFAULT_SCORING_MODEL: ScoringModel = {
  id: 'default',
  version: 1,
  currency: 'EUR',
  criteria: [...IMPACT_CRITERIA, ...COST_CRITERIA],
  assumptions: DEFAULT_ASSUMPTIONS,
};
