/** The methods that are offered beside the priority, the workspace's own formula last. */
export const methodKeys = ['rice', 'ice', 'wsjf', 'valueEffort', 'npv', 'formula'] as const;
export type MethodKey = (typeof methodKeys)[number];

export const methodNames: Readonly<Record<MethodKey, string>> = { rice: 'RICE', ice: 'ICE', wsjf: 'WSJF', valueEffort: 'Value ÷ effort', npv: 'Net present value', formula: 'Own formula' };
