/** The parts of a project that something shared with other projects may multiply. */
export const DRIVER_PARTS = ['value', 'effort', 'labelPrice', 'compute'] as const;
export type DriverPart = (typeof DRIVER_PARTS)[number];

export const driverPartNames: Readonly<Record<DriverPart, string>> = { value: 'Value', effort: 'Effort of people', labelPrice: 'Price of labels', compute: 'Compute' };
