/** The six families that activities are drawn in. */
export const ACTIVITY_FAMILIES = [1, 2, 3, 4, 5, 6] as const;
export type ActivityFamily = (typeof ACTIVITY_FAMILIES)[number];

export const familyNames: Record<ActivityFamily, string> = {
  1: 'Goal and meetings',
  2: 'Data preparation',
  3: 'Labeling',
  4: 'Modelling',
  5: 'Running',
  6: 'Waiting',
};

/** A stored family; what is none of the six counts as running. */
export function toFamily(value: number): ActivityFamily {
  return ACTIVITY_FAMILIES.find((family) => family === value) ?? 5;
}

/** Seconds by family, from the first to the sixth. */
export function sumByFamily(parts: readonly { readonly family: number; readonly seconds: number }[]): number[] {
  return ACTIVITY_FAMILIES.map((family) => parts.reduce((sum, part) => (toFamily(part.family) === family ? sum + part.seconds : sum), 0));
}
