export type Calculator = 'triage' | 'accuracy';

/** Criteria of the default model that a calculator fills; a workspace may have retired them. */
const CALCULATORS: Readonly<Record<string, Calculator>> = { triageMoney: 'triage', labelsNeeded: 'accuracy', labelPrice: 'accuracy' };

export function calculatorOf(criterionKey: string): Calculator | null {
  return CALCULATORS[criterionKey] ?? null;
}
