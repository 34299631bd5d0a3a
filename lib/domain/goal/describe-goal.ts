import { formatMeasured, formatValue } from '../shared/format-measured';
import { joinRange } from '../shared/format-number';

type GoalFacts = {
  readonly form: string;
  readonly input: string;
  readonly output: string;
  readonly metricName: string;
  readonly metricUnit: string;
  readonly direction: 'increase' | 'decrease';
  readonly threshold: number | null;
  readonly baselineKind: string | null;
  readonly baselineLow: number | null;
  readonly baseline: number | null;
  readonly baselineHigh: number | null;
  readonly humanLow: number | null;
  readonly humanLevel: number | null;
  readonly humanHigh: number | null;
};

/** A stretch of a sentence; with a note, it is underlined and the note stands below. */
export type SentencePart = { readonly text: string; readonly note?: string };

/** What a model of each form does with its output (domain 4.1). */
const verbs: Readonly<Record<string, string>> = {
  automate: 'do',
  'alert or prompt': 'raise',
  organise: 'arrange',
  annotate: 'mark',
  extract: 'extract',
  recommend: 'suggest',
  classify: 'choose',
  quantify: 'estimate',
  synthesise: 'write',
  'answer an explicit question': 'answer with',
  'transform its input': 'make',
  'detect novelty or an anomaly': 'find',
};

/** The goal as one sentence or two: input, output, the threshold that is good enough, and what is reached today. What is not agreed on is left out. */
export function describeGoal(goal: GoalFacts): SentencePart[] {
  const { input, output, form, threshold, direction } = goal;
  const parts: SentencePart[] = [{ text: 'Given ' }, { text: input || 'an input not yet agreed on', note: 'input' }, { text: `, ${verbs[form] ?? form} ` }, { text: output || 'an output not yet agreed on', note: 'output' }, { text: '.' }];
  if (threshold !== null) parts.push({ text: ' It is good enough at ' }, { text: `${formatValue(threshold, goal.metricUnit)} or ${direction === 'decrease' ? 'less' : 'more'}`, note: goal.metricName.toLowerCase() }, { text: '.' });
  return [...parts, ...toLevels(goal)];
}

const baselineNames: Readonly<Record<string, string>> = { human: 'Today’s people', heuristic: 'Today’s rule', system: 'Today’s system' };

function toLevels(goal: GoalFacts): SentencePart[] {
  const { baseline, baselineKind, humanLevel } = goal;
  const isHuman = baselineKind === 'human';
  const today: SentencePart[] = baseline === null ? [] : [{ text: ` ${baselineNames[baselineKind ?? ''] ?? 'Today’s way'} ${isHuman ? 'reach' : 'reaches'} ` }, { text: formatValue(baseline, goal.metricUnit), note: noteRange('baseline', goal.baselineLow, goal.baselineHigh) }];
  if (humanLevel === null || isHuman) return today.length > 0 ? [...today, { text: '.' }] : [];
  const human: SentencePart = { text: formatValue(humanLevel, goal.metricUnit), note: noteRange('human', goal.humanLow, goal.humanHigh) };
  return today.length > 0 ? [...today, { text: ', people ' }, human, { text: '.' }] : [{ text: ' People reach ' }, human, { text: '.' }];
}

function noteRange(name: string, low: number | null, high: number | null): string {
  return low === null || high === null ? name : `${name} (${joinRange(formatMeasured(low), formatMeasured(high))})`;
}
