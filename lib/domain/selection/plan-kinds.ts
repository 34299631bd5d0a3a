/** What a capacity may be of. */
export const CAPACITY_KINDS = ['role', 'compute', 'money', 'labelMoney', 'labels'] as const;
export type CapacityKind = (typeof CAPACITY_KINDS)[number];

/** What may bind the choice of projects besides the capacities. */
export const CONSTRAINT_KINDS = ['mustDo', 'exclude', 'eitherOr', 'needs', 'notBefore'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];
