/** Projects compared at once: more are no comparison, and pairs grow with the square. */
export const MOST_COMPARED = 24;
