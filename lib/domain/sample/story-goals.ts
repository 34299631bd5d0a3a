import { FIRST_UNKNOWNS } from '../life-cycle/first-unknowns';

/** What one project's model is to do. Values in the metric's unit; a null is not agreed on yet. */
export type StoryGoal = {
  readonly form: string;
  readonly input: string;
  readonly output: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: 'increase' | 'decrease';
  readonly threshold: number | null;
  readonly baselineKind: 'human' | 'heuristic' | 'system' | null;
  readonly baseline: readonly [number, number, number] | null;
  readonly human: readonly [number, number, number] | null;
  /** Days ago on which the stakeholders agreed; null if they have not. */
  readonly agreedAgo: number | null;
  readonly miss: number;
  readonly falseAlarm: number;
  readonly other: string;
};

type Told = readonly [form: string, input: string, output: string, metric: string, unit: string, direction: 'increase' | 'decrease', threshold: number | null, baselineKind: StoryGoal['baselineKind'], baseline: StoryGoal['baseline'], human: StoryGoal['human'], agreedAgo: number | null, miss: number, falseAlarm: number, other: string];

const goal = ([form, input, output, metric, unit, direction, threshold, baselineKind, baseline, human, agreedAgo, miss, falseAlarm, other]: Told): StoryGoal => ({
  form, input, output, metric, unit, direction, threshold, baselineKind, baseline, human, agreedAgo, miss, falseAlarm, other,
});

/** Cost of a miss and of a false alarm in euros, and which inputs will arrive that belong to none of the classes. */
export const STORY_GOALS: Readonly<Record<string, StoryGoal>> = {
  triage: goal(['classify', 'a request with its subject, text and sender', 'a standard answer or one of 41 queues', 'Wrong queue', '%', 'decrease', 12, 'system', [33, 34, 36], [7, 9, 12], 230, 4, 6, 'Requests about two things at once, and advertising.']),
  address: goal(['recommend', 'an address as printed on the label', 'the address of the register', 'Wrong first proposal', '%', 'decrease', 6, 'heuristic', [20, 22, 24], [3, 4, 6], 95, 9, 3, 'Addresses of new houses that no register holds.']),
  invoice: goal(['extract', 'a scanned carrier invoice', '23 fields, each with a probability', 'Fields wrong', '%', 'decrease', 4, 'human', [2, 3, 4], [2, 3, 4], 310, 12, 1, 'Credit notes and dunning letters.']),
  customs: goal(['recommend', 'a goods description, its shipper and trade lane', 'three six-digit tariff codes', 'Error, 1 − top-3 recall', '%', 'decrease', 8, 'system', [28, 29, 30], [4, 6, 8], 84, 48, 2, 'Goods of chapter 99, samples without a value, and descriptions that say only “parts”.']),
  arrival: goal(['quantify', 'position, hour, depot and yard state', 'minutes to arrival, with a range', 'Arrivals missed by over 20 minutes', '%', 'decrease', 15, 'heuristic', [36, 38, 41], [22, 27, 33], 120, 35, 20, 'Trucks that were sent elsewhere on the way.']),
  volume: goal(['quantify', 'orders, calendar and history of a depot', 'parcels a day, two weeks ahead', 'Mean absolute error', '%', 'decrease', 8, 'human', [15, 17.5, 20], [13, 17, 21], 340, 900, 400, 'Strikes and closed roads.']),
  claims: goal(['detect novelty or an anomaly', 'a new claim and those of two years', 'earlier claims that may be the same', 'Duplicates found', '%', 'increase', 80, 'human', [35, 41, 48], [60, 70, 80], 40, 310, 5, 'Two true claims for one shipment.']),
  trailer: goal(['alert or prompt', 'six hours of axle and brake readings', 'an alarm a day before a breakdown', 'Breakdowns missed', '%', 'decrease', 55, 'heuristic', [88, 91, 94], null, null, 2400, 180, 'Trailers with sensors of the old type.']),
  damage: goal(['classify', 'a photo of a parcel', 'one of six kinds of damage, or none', 'Agreement with two experts', '%', 'increase', 85, 'human', [66, 71, 76], [66, 71, 76], null, 60, 25, 'Photos of something else than a parcel.']),
  calls: goal(['transform its input', 'the recording of a driver’s call', 'a note of at most three sentences', 'Notes sent without a change', '%', 'increase', 60, null, null, [88, 92, 95], 30, 15, 3, 'Calls in a dialect or with two drivers.']),
  renewal: goal(['alert or prompt', 'orders and complaints of a shipper', 'a warning with three facts', 'Leavers warned of in time', '%', 'increase', 60, 'human', [20, 30, 40], [20, 30, 40], null, 21_000, 150, 'Shippers that were bought by another.']),
  documents: goal(['answer an explicit question', 'a question about a carrier', 'the passage of the contract', 'Answers found right', '%', 'increase', 90, null, null, [90, 95, 98], null, 40, 20, 'Questions that no contract answers.']),
  pricing: goal(['quantify', 'a request for a spot shipment', 'a price with its margin', '', '', 'increase', null, null, null, null, null, 250, 250, 'Not agreed what is quoted: a lane, a shipment or a bid.']),
  pallets: goal(['quantify', 'ten frames of a dock camera', 'the number of pallets', 'Counts wrong', '%', 'decrease', 3, 'human', [1, 2, 3], [1, 2, 3], null, 45, 6, 'Loose cargo and empty pallets.']),
  route: goal(['detect novelty or an anomaly', 'positions of a truck, every minute', 'an alarm when it leaves its corridor', 'True alarms', '%', 'increase', 50, null, null, null, null, 8000, 30, 'Detours by the police.']),
  shifts: goal(['recommend', 'the forecast and the rules of a warehouse', 'people for each shift', 'Hours planned too many or too few', '%', 'decrease', 8, 'human', [10, 12, 15], [10, 12, 15], null, 35, 30, 'Shifts that a collective agreement fixes.']),
};

export type StoryUnknown = {
  readonly question: string;
  readonly unit: string;
  readonly range: readonly [number, number, number] | null;
  readonly concerns: string;
  readonly evidence: string;
  readonly owner: string;
  readonly status: 'open' | 'being_resolved' | 'resolved' | 'accepted';
  readonly way: string;
  readonly costHours: number;
  readonly dueIn: number | null;
};

/** The unknowns of Customs code suggestion, the most worth knowing first. */
export const CUSTOMS_UNKNOWNS: readonly StoryUnknown[] = [
  { question: 'Is 92 % recall attainable at all?', unit: 'ceiling, %', range: [92.6, 94.5, 95.8], concerns: 'quality', evidence: '4 of 10 misses are hard for people too', owner: 'jonas', status: 'open', way: 'Error audit with a declarant', costHours: 32, dueIn: 7 },
  { question: 'How many labels are needed?', unit: 'thousand', range: [142, 172, 209], concerns: 'labels', evidence: 'Three points, exponent 1.25 (1.21–1.29)', owner: 'liv', status: 'being_resolved', way: 'One more slice, chapters 84 and 85', costHours: 16, dueIn: 5 },
  { question: 'Will it be accepted unexplained?', unit: 'share, %', range: [58, 78, 91], concerns: 'success', evidence: 'Two interviews, one refused', owner: 'rolf', status: 'open', way: 'A week beside two declarants', costHours: 40, dueIn: -7 },
  { question: 'Which features help beyond the text?', unit: 'points gained', range: [0.2, 0.8, 1.7], concerns: 'features', evidence: 'Ablation on the pilot only', owner: 'jonas', status: 'open', way: 'Ablation on all chapters', costHours: 24, dueIn: 14 },
  { question: 'How many experiments are left?', unit: 'count', range: [7, 14, 43], concerns: 'experiments', evidence: 'Power law on 23 experiments', owner: 'jonas', status: 'being_resolved', way: 'Read from the log', costHours: 0, dueIn: null },
  { question: 'How large must the model be?', unit: 'million weights', range: [60, 110, 330], concerns: 'modelSize', evidence: 'Twice the size gave nothing, experiment 22', owner: 'ada', status: 'accepted', way: 'Two sizes more', costHours: 16, dueIn: null },
];

const WAYS = { quality: 'Pilot on the simplest slice', labels: 'Learning curve at three sizes', features: 'Ablation', modelSize: 'Two sizes on the same data', experiments: 'Time the first three' } as const;

/** The five that every project starts with, and how to resolve each. */
export const COMMON_UNKNOWNS = FIRST_UNKNOWNS.map((unknown) => ({ ...unknown, way: WAYS[unknown.concerns] }));

export type StoryQuestion = { readonly project: string; readonly kind: 'what' | 'why'; readonly question: string; readonly answer: string | null; readonly by: string | null; readonly ago: number; readonly removed: string | null };

export const STORY_QUESTIONS: readonly StoryQuestion[] = [
  { project: 'customs', kind: 'why', question: 'Why is a wrong code expensive?', answer: 'A correction costs 48 euros and the trust of customs; a wrong duty is paid back with interest.', by: 'Rolf Eide', ago: 86, removed: 'That any code of the right chapter is good enough' },
  { project: 'customs', kind: 'what', question: 'What does the declarant do with three codes?', answer: 'Reads the notes of the chapter and chooses; one in twelve is none of the three.', by: 'Rolf Eide', ago: 85, removed: 'That one code must be right' },
  { project: 'customs', kind: 'what', question: 'What is known of goods of chapter 84?', answer: 'Codes of chapter 84 need the technical sheet.', by: 'Rolf Eide', ago: 2, removed: 'That the text is enough for machines' },
  { project: 'customs', kind: 'why', question: 'Would a suggestion without a reason be used?', answer: null, by: null, ago: 14, removed: null },
  { project: 'triage', kind: 'what', question: 'What happens to a request in the wrong queue?', answer: 'The agent moves it with one click; it costs about four minutes.', by: 'Service desk', ago: 236, removed: 'That errors reach the customer' },
  { project: 'triage', kind: 'why', question: 'Why five languages at once?', answer: 'Three make up 96 %; the others may follow.', by: 'Ines Moreau', ago: 234, removed: 'That all languages are needed from the first day' },
  { project: 'arrival', kind: 'what', question: 'What is decided with the arrival time?', answer: 'Whether the crew of six is called an hour earlier.', by: 'Depot Lund', ago: 130, removed: 'That minutes matter: half-hours do' },
  { project: 'address', kind: 'why', question: 'Why not ask the register alone?', answer: 'It knows 93 of 100 addresses; the others cost a second tour.', by: 'Sofie Dahl', ago: 104, removed: null },
  { project: 'renewal', kind: 'what', question: 'What would an account manager do with a warning?', answer: 'Call. Nine of ten calls need the three facts more than the score.', by: 'Sales north', ago: 35, removed: 'That the score must be exact' },
  { project: 'pricing', kind: 'what', question: 'What exactly is quoted?', answer: null, by: null, ago: 31, removed: null },
  { project: 'shifts', kind: 'why', question: 'Why not last year’s figures in a spreadsheet?', answer: null, by: null, ago: 20, removed: null },
  { project: 'damage', kind: 'why', question: 'Why on the same day?', answer: 'A claim that waits a week costs twice the letters.', by: 'Claims team', ago: 44, removed: null },
];

export type StoryObjective = { readonly project: string; readonly who: string; readonly person: string | null; readonly interest: string; readonly measure: string; readonly direction: 'increase' | 'decrease'; readonly unit: string; readonly baseline: number; readonly target: number; readonly weight: number; readonly signedAgo: number | null };

export const STORY_OBJECTIVES: readonly StoryObjective[] = [
  { project: 'customs', who: 'Head of customs', person: 'rolf', interest: 'Fewer corrections, and nobody replaced', measure: 'Corrected declarations', direction: 'decrease', unit: '% of declarations', baseline: 6.2, target: 4, weight: 0.4, signedAgo: 84 },
  { project: 'customs', who: 'Product owner', person: 'ines', interest: 'Faster clearance', measure: 'Minutes for one declaration', direction: 'decrease', unit: 'min', baseline: 11, target: 7, weight: 0.3, signedAgo: 84 },
  { project: 'customs', who: 'Finance', person: null, interest: 'A small bill for the cloud', measure: 'Cost to run', direction: 'decrease', unit: '€k a year', baseline: 0, target: 9, weight: 0.1, signedAgo: 84 },
  { project: 'customs', who: 'Declarants', person: null, interest: 'To see why a code is suggested', measure: 'Suggestions with a reason', direction: 'increase', unit: '%', baseline: 0, target: 100, weight: 0.2, signedAgo: 84 },
  { project: 'triage', who: 'Service desk', person: null, interest: 'Fewer requests moved by hand', measure: 'Requests in the wrong queue', direction: 'decrease', unit: '%', baseline: 34, target: 12, weight: 0.5, signedAgo: 230 },
  { project: 'triage', who: 'Sponsor', person: 'helene', interest: 'Costs', measure: 'Hours of the service desk', direction: 'decrease', unit: 'h a year', baseline: 41_000, target: 33_000, weight: 0.5, signedAgo: 228 },
  { project: 'arrival', who: 'Depots', person: null, interest: 'Crews that do not wait', measure: 'Idle crew hours', direction: 'decrease', unit: 'h a week', baseline: 310, target: 200, weight: 0.6, signedAgo: 118 },
  { project: 'arrival', who: 'Transport planning', person: 'daniel', interest: 'Full trucks', measure: 'Load factor', direction: 'increase', unit: '%', baseline: 78, target: 82, weight: 0.4, signedAgo: null },
  { project: 'renewal', who: 'Sales', person: 'ines', interest: 'Shippers that stay', measure: 'Shippers lost', direction: 'decrease', unit: '% a year', baseline: 9, target: 7, weight: 0.7, signedAgo: null },
  { project: 'renewal', who: 'Finance', person: null, interest: 'No rebates given away', measure: 'Rebates after a warning', direction: 'decrease', unit: '€k a year', baseline: 0, target: 120, weight: 0.3, signedAgo: null },
  { project: 'pricing', who: 'Sales', person: null, interest: 'Quotes won', measure: 'Spot quotes won', direction: 'increase', unit: '%', baseline: 22, target: 30, weight: 0.5, signedAgo: null },
  { project: 'pricing', who: 'Finance', person: null, interest: 'Margin', measure: 'Margin of spot shipments', direction: 'increase', unit: '%', baseline: 11, target: 13, weight: 0.5, signedAgo: null },
  { project: 'invoice', who: 'Finance', person: 'sofie', interest: 'Fewer hours of typing', measure: 'Invoices checked by hand', direction: 'decrease', unit: '%', baseline: 100, target: 20, weight: 1, signedAgo: 305 },
  { project: 'address', who: 'Drivers', person: 'ursula', interest: 'No second tour', measure: 'Second tours', direction: 'decrease', unit: 'a day', baseline: 640, target: 400, weight: 1, signedAgo: 95 },
];

/** Which two objectives pull apart, by measure, and how they were balanced. */
export const STORY_CONFLICTS = [
  { project: 'customs', first: 'Minutes for one declaration', second: 'Suggestions with a reason', note: 'A reason takes longer to read and to compute.', balance: 'The reason is shown on request.' },
  { project: 'pricing', first: 'Spot quotes won', second: 'Margin of spot shipments', note: 'Cheaper quotes win more and earn less.', balance: null },
  { project: 'renewal', first: 'Shippers lost', second: 'Rebates after a warning', note: 'A warned account manager offers a rebate first.', balance: null },
] as const;
