/** What we say of an uncertain quantity: three quantiles, in the unit of the quantity. An 80 % interval and its median. */
export type Interval = { readonly p10: number; readonly p50: number; readonly p90: number };
