import type { StoryStage } from './story-projects';

export const STAGES: readonly StoryStage[] = ['goal', 'data', 'features', 'training', 'evaluation', 'deployment', 'serving', 'monitoring', 'maintenance'];

/** Entering a stage, days ago; a return says why. */
export type StoryPassage = { readonly stage: StoryStage; readonly ago: number; readonly back?: string };

/** Projects whose way was not straight; the others pass their stages at even steps. */
export const STORY_PASSAGES: Readonly<Record<string, readonly StoryPassage[]>> = {
  customs: [
    { stage: 'goal', ago: 120 },
    { stage: 'data', ago: 84 },
    { stage: 'features', ago: 70 },
    { stage: 'training', ago: 57 },
    { stage: 'data', ago: 35, back: 'for 6,000 labels' },
    { stage: 'training', ago: 19 },
  ],
  invoice: [
    { stage: 'goal', ago: 330 },
    { stage: 'data', ago: 300 },
    { stage: 'features', ago: 262 },
    { stage: 'training', ago: 240 },
    { stage: 'evaluation', ago: 150 },
    { stage: 'training', ago: 132, back: 'two rare carriers were read wrongly' },
    { stage: 'evaluation', ago: 98 },
    { stage: 'deployment', ago: 66 },
  ],
  // Taken over with a system that is in use, and written down as it stood.
  documents: [{ stage: 'serving', ago: 40 }],
  route: [{ stage: 'maintenance', ago: 45 }],
};

/** What must be true to leave a stage. */
export const STAGE_GATES: Readonly<Record<StoryStage, readonly string[]>> = {
  goal: ['Input, output and threshold are written down', 'Baseline is measured', 'Stakeholders have agreed'],
  data: ['Access is agreed in writing', 'Split is by time, without leakage', 'Labels are checked by a second person'],
  features: ['Every input exists at the time of prediction', 'Inputs are described'],
  training: ['Target is reached on the holdout', 'Baseline is beaten on every large slice', 'Runs can be repeated from code and data version', 'What a wrong prediction costs is agreed', 'Time box is kept'],
  evaluation: ['Test is designed before it starts', 'Errors were read with those who will use it', 'Threshold is chosen by cost'],
  deployment: ['Rollback was tried', 'Silent run of a week', 'Cost to run is known'],
  serving: ['Longest delay is kept', 'Odd answers can be reproduced'],
  monitoring: ['Alarm on drift of inputs', 'Effect is measured in money'],
  maintenance: ['Retraining has an owner'],
};

/** Gate conditions of the stage under way that are met already, by their place. */
export const GATES_MET: Readonly<Record<string, readonly number[]>> = { customs: [1, 2, 4], triage: [0, 1], address: [2, 4], invoice: [0], arrival: [2], volume: [0], trailer: [0], calls: [0], claims: [], pallets: [0], documents: [0], route: [] };

export const STORY_DECISIONS = [
  { project: 'volume', kind: 'continue', by: 'daniel', ago: 96, statement: 'Roll out to nine more depots', reason: 'Late second shifts fell from 18 to 12 % of weeks, tested side by side.' },
  { project: 'customs', kind: 'goBack', by: 'ines', ago: 35, statement: 'Back to data for 6,000 labels', reason: 'Four experiments in a row changed nothing: the weak chapters lack labels.' },
  { project: 'customs', kind: 'timeBox', by: 'ines', ago: 82, statement: 'Time box of 360 hours for experiments', reason: 'Twice what the pilot’s curve asked for.' },
  { project: 'invoice', kind: 'continue', by: 'sofie', ago: 66, statement: 'Deploy for carriers with more than 100 invoices a year', reason: 'The rest is 4 % of invoices and half of the errors.' },
  { project: 'arrival', kind: 'scope', by: 'daniel', ago: 112, statement: 'Half-hours instead of minutes', reason: 'Crews are called by the half-hour.' },
  { project: 'triage', kind: 'scope', by: 'ines', ago: 232, statement: 'Three languages first', reason: 'They make up 96 % of requests.' },
  { project: 'damage', kind: 'wait', by: 'sofie', ago: 28, statement: 'Damage catalogue before any label', reason: 'Two labelers agreed on 71 of 100 photos only.' },
  { project: 'pricing', kind: 'wait', by: 'daniel', ago: 10, statement: 'No work before the scope is decided', reason: 'Scorers mean three different products.' },
] as const;

export const STORY_COMMENTS = [
  { project: 'customs', by: 'rolf', ago: 2, body: 'Codes of chapter 84 need the technical sheet; the text alone will not do.' },
  { project: 'customs', by: 'ines', ago: 1, body: 'I moved the talk about the threshold with Customs to the week after next.' },
  { project: 'customs', by: 'liv', ago: 1, body: 'Label batch 7 is closed: 1,980 of 2,000 checked, agreement 0.91.' },
  { project: 'customs', by: 'ada', ago: 4, body: 'Serving target is set: under 5 s, on demand, no batch.' },
  { project: 'pricing', by: 'tomas', ago: 31, body: 'Is it a quote for a lane or for any shipment? The two differ by four in cost.' },
  { project: 'trailer', by: 'mei', ago: 12, body: 'If the sensor sees 70 % a day ahead, it is worth twice what Daniel says. If 20 %, nothing.' },
  { project: 'renewal', by: 'sofie', ago: 9, body: 'Finance agrees to own the match table from January.' },
] as const;

/** What the product has read from data: days ago on which it began, and ended. */
export const STORY_SIGNALS = [
  { project: 'customs', kind: 'unknownOverdue', ago: 6, endedAgo: null, detail: { question: 'Will it be accepted unexplained?' } },
  { project: 'customs', kind: 'labelBudget', ago: 2, endedAgo: null, detail: { spent: 0.71, done: 0.58 } },
  { project: 'customs', kind: 'plateau', ago: 50, endedAgo: 19, detail: { fromHours: 101, toHours: 138 } },
  { project: 'pricing', kind: 'noBusinessFeedback', ago: 3, endedAgo: null, detail: { days: 31 } },
  { project: 'trailer', kind: 'roleUncovered', ago: 20, endedAgo: null, detail: { role: 'labeling' } },
  { project: 'damage', kind: 'noBaseline', ago: 40, endedAgo: 29, detail: {} },
  { project: 'shifts', kind: 'sponsorMissing', ago: 25, endedAgo: null, detail: {} },
  { project: 'renewal', kind: 'objectiveUnowned', ago: 30, endedAgo: null, detail: { objective: 'Rebates after a warning' } },
] as const;
