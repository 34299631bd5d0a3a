export const STORY_REASONS = ['talent', 'leadership', 'infrastructure', 'labeling', 'silos', 'feasibility', 'alignment'] as const;
export type StoryReason = (typeof STORY_REASONS)[number];

/** Chance now in per cent, and by how many points it rose since the review before; in the order of the reasons. */
type Chances = readonly (number | readonly [now: number, change: number])[];

export const STORY_CHANCES: Readonly<Record<string, Chances>> = {
  triage: [6, 4, [10, -4], [14, 3], 9, [5, -2], [8, -3]],
  address: [4, 6, [12, -2], 5, 7, 4, 9],
  invoice: [3, 4, [16, -9], 8, [12, 2], 3, 6],
  customs: [8, 11, [14, -3], [38, 12], [19, 4], [24, -8], 12],
  arrival: [12, 8, [33, 6], 8, [27, -3], 14, 10],
  volume: [5, 7, 8, 2, 6, 2, [14, 5]],
  trailer: [[24, 3], 12, [41, 9], 17, 15, [36, 4], 22],
  calls: [16, [22, -3], 12, 20, 10, 18, [31, -5]],
  renewal: [7, 28, 15, 2, [44, -6], 13, 26],
  claims: [9, 14, 18, [16, 2], 34, 12, [11, -4]],
  damage: [22, [26, 4], 28, [58, 5], 18, 33, 20],
  documents: [14, 18, 9, 11, 8, 12, 24],
  pricing: [31, 35, 24, 2, 38, [52, 8], [47, 11]],
  pallets: [19, 20, [36, -3], [42, 6], 14, 22, 12],
  route: [11, [30, 3], 22, 6, 25, 16, 37],
  shifts: [8, 41, 20, 4, 33, 15, [45, 6]],
};

/** What is known of one risk beyond its chance. Days are counted from today. */
export type StoryRiskDetail = {
  readonly title: string;
  readonly evidence: string;
  readonly mitigation: string;
  readonly owner: string;
  readonly dueIn: number;
  readonly doneAgo?: number;
  readonly isFromData?: boolean;
};

export const STORY_RISK_DETAILS: Readonly<Record<string, StoryRiskDetail>> = {
  'customs:labeling': { title: 'Labels run out before the target', evidence: 'Label budget 71 % spent, 58 % of labels done.', mitigation: 'Second labeler starts', owner: 'liv', dueIn: 11, isFromData: true },
  'customs:feasibility': { title: '92 % may not be attainable', evidence: 'Error below 10 %; the ceiling is now put at 94.5 % (92.6–95.8).', mitigation: 'Error audit with a declarant', owner: 'jonas', dueIn: 7 },
  'customs:silos': { title: 'Shipper data belongs to customs IT', evidence: 'Two requests for the shipper table are open since September.', mitigation: 'Data contract with customs IT', owner: 'ines', dueIn: 14 },
  'customs:infrastructure': { title: 'Feature store lacks two inputs', evidence: 'Trade lane and chapter notes came from files by hand until last month.', mitigation: 'Add both inputs to the feature store', owner: 'petr', dueIn: -10, doneAgo: 12 },
  'pricing:alignment': { title: 'Three products under one name', evidence: 'No business feedback for 31 days; two scorers see a third product.', mitigation: 'Decide the scope', owner: 'daniel', dueIn: 6, isFromData: true },
  'pricing:feasibility': { title: 'Prices follow what nobody records', evidence: 'Half of the variance of past quotes is explained by who quoted.', mitigation: 'Backtest on quotes of one lane', owner: 'tomas', dueIn: 21 },
  'trailer:infrastructure': { title: 'Sensor feed drops messages', evidence: 'The feed drops 14 % of messages, most of them in tunnels and on ferries.', mitigation: 'Replay test, 3 days', owner: 'petr', dueIn: 10, isFromData: true },
  'trailer:feasibility': { title: 'The sensor may see too little', evidence: 'Nobody knows which share of breakdowns shows a day ahead: 20, 45 or 70 %.', mitigation: 'Compare six months of logs with the repair book', owner: 'farid', dueIn: 18 },
  'arrival:infrastructure': { title: 'Training data cannot be produced in time', evidence: 'The features of a running truck take 12 minutes; they are needed within 5.', mitigation: 'Stream from the yard system', owner: 'petr', dueIn: 25 },
  'invoice:infrastructure': { title: 'Nightly rebuild breaks', evidence: 'The nightly rebuild ran 20 days without a hand.', mitigation: 'Alarm and automatic retry', owner: 'mei', dueIn: -6, doneAgo: 8 },
  'damage:labeling': { title: 'Forty thousand photos, two opinions each', evidence: 'Two labelers agreed on 71 of 100 photos.', mitigation: 'Write the damage catalogue first', owner: 'liv', dueIn: -4 },
  'renewal:silos': { title: 'Two customer numbers', evidence: 'Sales and finance share no key for a third of the shippers.', mitigation: 'Match table, owned by finance', owner: 'ines', dueIn: -9 },
  'calls:alignment': { title: 'What a good note is', evidence: 'Dispatchers and the claims team want different notes.', mitigation: 'Rate fifty notes together', owner: 'ursula', dueIn: 12 },
  'triage:labeling': { title: 'Dutch requests are labeled thinly', evidence: 'Dutch is 14 % of requests and 4 % of labels.', mitigation: 'One labeling week with the Dutch desk', owner: 'nadia', dueIn: 17 },
  'pallets:labeling': { title: 'Glare hides the pallets', evidence: 'In four of nine depots a third of the frames can’t be labeled.', mitigation: 'Label only frames before ten o’clock', owner: 'nadia', dueIn: 30 },
  'shifts:alignment': { title: 'Works council not asked', evidence: 'No meeting with the works council so far.', mitigation: 'Invite the works council', owner: 'daniel', dueIn: -2 },
};

/** What is said of a risk of this reason that has no story of its own. */
export const STORY_RISK_DEFAULTS: Readonly<Record<StoryReason, { readonly evidence: string; readonly mitigation: string; readonly deathStage: string }>> = {
  talent: { evidence: 'Nobody in the team has taken such a model through a whole life cycle.', mitigation: 'A week with somebody who has', deathStage: 'development' },
  leadership: { evidence: 'The sponsor has missed two of three reviews.', mitigation: 'Show the curve, not the deliverable, at the next review', deathStage: 'experimentation' },
  infrastructure: { evidence: 'A part of the data is still pulled by hand.', mitigation: 'Move the extraction into the pipeline', deathStage: 'deployment' },
  labeling: { evidence: 'Labels of the last batch were not checked by a second person.', mitigation: 'Check a tenth of each batch', deathStage: 'experimentation' },
  silos: { evidence: 'The data belongs to a department with other plans.', mitigation: 'Agree on a data contract', deathStage: 'scoping' },
  feasibility: { evidence: 'No pilot yet; published results are on easier data.', mitigation: 'Pilot on the simplest slice', deathStage: 'scoping' },
  alignment: { evidence: 'The metric has not been shown to the people who decide.', mitigation: 'Show ten predictions to those who will use them', deathStage: 'planning' },
};
