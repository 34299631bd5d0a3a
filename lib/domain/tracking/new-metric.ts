/** Instead of a metric of the project: one to be made of the tracker's, which falls or rises as it gets better. */
export const NEW_METRIC = { increase: 'new-increase', decrease: 'new-decrease' } as const;
