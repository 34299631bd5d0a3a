/** A time box: hours of experiments, counted from where they stood when it began. */
export type TimeBox = { readonly hours: number; readonly fromHours: number; readonly endsOn: string | null; readonly decidedAt: string | null };

export type TimeLeft = {
  /** Hours of the box that are spent, the running experiments included. */
  readonly spent: number;
  readonly hours: number;
  /** Hours left; below nought where more was spent. */
  readonly left: number;
  /** The effort at which it ends. */
  readonly until: number;
  /** Hours are used up, or its last day has passed. */
  readonly isUp: boolean;
  /** Why it is up. */
  readonly reason: 'hours' | 'date' | null;
};

/** What is left of a time box after so many hours of experiments. */
export function measureTimeLeft({ hours, fromHours, endsOn }: TimeBox, spentInAll: number, today: string): TimeLeft {
  const spent = Math.max(0, spentInAll - fromHours);
  const reason = spent >= hours ? 'hours' : endsOn !== null && today > endsOn ? 'date' : null;
  return { spent, hours, left: hours - spent, until: fromHours + hours, isUp: reason !== null, reason };
}
