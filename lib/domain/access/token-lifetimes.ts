/** How long a token may live, in days. */
export const lifetimes = [7, 30, 90, 365] as const;
