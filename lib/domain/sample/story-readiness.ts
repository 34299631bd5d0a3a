/** Verdicts on the five questions of data readiness: accessible, sizeable, usable, understandable, reliable. */
export const READINESS_QUESTIONS = ['accessible', 'sizeable', 'usable', 'understandable', 'reliable'] as const;
export type Verdict = 'yes' | 'partly' | 'no';

type Told = { readonly verdicts: readonly [Verdict, Verdict, Verdict, Verdict, Verdict]; readonly evidence: readonly [string, string, string, string, string]; readonly problems?: Readonly<Partial<Record<(typeof READINESS_QUESTIONS)[number], readonly string[]>>> };

export const STORY_READINESS: Readonly<Record<string, Told>> = {
  triage: { verdicts: ['yes', 'yes', 'yes', 'yes', 'partly'], evidence: ['Own service desk', '1.9 million requests', 'Footers removed', 'Fields described', 'Dutch is labeled thinly'], problems: { reliable: ['imbalance'] } },
  address: { verdicts: ['yes', 'yes', 'yes', 'yes', 'yes'], evidence: ['Own deliveries', '640 corrections a day', 'One format', 'Described', 'Corrected by those who stood there'] },
  invoice: { verdicts: ['yes', 'yes', 'yes', 'yes', 'yes'], evidence: ['Own archive', '210,000 invoices', 'Scans at 300 dpi', 'Fields described', 'Two people agree on 98 %'] },
  customs: { verdicts: ['partly', 'partly', 'yes', 'yes', 'partly'], evidence: ['The shipper table belongs to customs IT', '150,000 labeled, 172,000 needed', 'Units made one', 'Chapter notes at hand', 'Codes before 2017 were renumbered'], problems: { sizeable: ['imbalance'], reliable: ['outdated', 'noisy labels'] } },
  arrival: { verdicts: ['partly', 'yes', 'partly', 'yes', 'yes'], evidence: ['The yard system gives files only', 'Three years of tours', 'Clocks differ by twelve minutes', 'Described', 'Gate times are exact'], problems: { usable: ['outliers'] } },
  volume: { verdicts: ['yes', 'yes', 'yes', 'yes', 'yes'], evidence: ['Own orders', 'Five years', 'Daily', 'Described', 'Counted at the belt'] },
  claims: { verdicts: ['no', 'partly', 'partly', 'yes', 'partly'], evidence: ['The insurer has not agreed', '9,000 claims', 'Free text', 'Described', 'Known duplicates are those that were found'], problems: { reliable: ['bias'] } },
  trailer: { verdicts: ['yes', 'partly', 'no', 'partly', 'partly'], evidence: ['Own telematics', '180 breakdowns', '14 % of messages are lost', 'Two channels undocumented', 'The repair book names the day, not the hour'], problems: { usable: ['missing attributes'], sizeable: ['imbalance'] } },
  calls: { verdicts: ['yes', 'partly', 'yes', 'yes', 'partly'], evidence: ['With consent since spring', '4,100 calls', 'Two channels', 'Described', 'Notes differ between dispatchers'], problems: { reliable: ['noisy labels'] } },
  pallets: { verdicts: ['yes', 'yes', 'partly', 'yes', 'no'], evidence: ['Cameras hang already', 'Ten frames a second', 'Glare in four depots', 'Waybill at hand', 'Nobody counted so far'], problems: { usable: ['missing attributes'] } },
};

export const MATURITY_PRINCIPLES = ['versioning', 'testing', 'reproducibility', 'deployment', 'monitoring', 'waysOfWorking'] as const;
export const MATURITY_ASPECTS = ['code', 'model', 'data'] as const;

/** Levels 1 to 3 for code, model and data, principle by principle. */
export const STORY_MATURITY: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  volume: [[3, 3, 2], [3, 2, 2], [3, 2, 2], [3, 3, 2], [2, 3, 2], [2, 2, 2]],
  invoice: [[3, 3, 2], [2, 2, 2], [3, 2, 2], [2, 2, 1], [2, 1, 1], [2, 2, 1]],
  triage: [[3, 2, 2], [2, 2, 1], [2, 2, 1], [2, 1, 1], [1, 1, 1], [2, 1, 1]],
  customs: [[3, 2, 2], [2, 1, 1], [2, 2, 1], [1, 1, 1], [1, 1, 1], [2, 1, 1]],
  address: [[2, 2, 1], [2, 1, 1], [2, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]],
  arrival: [[2, 2, 1], [1, 1, 1], [2, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]],
};

/** What a product at this stage should have reached. */
export const MATURITY_TARGETS: Readonly<Record<string, number>> = { training: 2, evaluation: 2, deployment: 2, monitoring: 3 };

/** Answers and their cost in thousand euros a year. */
export const STORY_SERVING: Readonly<Record<string, readonly (readonly [choice: string, answer: string, low: number, likely: number, high: number, note: string])[]>> = {
  customs: [['speed', 'under 5 s', 3, 4.5, 7, 'On demand, no batch'], ['retraining', 'on drift', 1, 2, 4, 'Codes change each January'], ['training', 'larger machine or GPU', 0.6, 1, 2, ''], ['models', 'one', 0, 0, 0, ''], ['inference', 'on demand, no augmentation', 1, 1.5, 2.5, '']],
  triage: [['speed', 'under 5 min', 4, 6, 9, ''], ['retraining', 'weekly', 3, 5, 7, ''], ['training', 'larger machine or GPU', 1, 1.5, 2, ''], ['models', 'one', 0, 0, 0, 'Languages share one model'], ['inference', 'large batch', 1, 1.5, 2, '']],
  volume: [['speed', 'scheduled batch (over 4 h)', 2, 3, 4, 'Once a night'], ['retraining', 'daily', 4, 6, 8, ''], ['training', 'single machine', 0.5, 1, 1.5, ''], ['models', 'tens', 1, 2, 3, 'One for each region'], ['inference', 'large batch', 0, 0, 0, '']],
  arrival: [['speed', 'under 5 min', 5, 8, 12, 'A crew is called an hour ahead'], ['retraining', 'weekly', 3, 5, 8, ''], ['inference', 'on demand with stateful augmentation', 2, 3, 5, 'Needs the last positions']],
};

/** Labels needed in all, euros for one, budget in euros, share checked by a second person. */
export const STORY_LABEL_PLANS: Readonly<Record<string, readonly [low: number, likely: number, high: number, price: number, budget: number, checked: number, note: string]>> = {
  customs: [142_000, 172_000, 209_000, 0.65, 14_000, 0.99, '71 % of the budget is spent, 58 % of the labels are done.'],
  triage: [60_000, 70_000, 90_000, 0.6, 8000, 0.2, 'Dutch first.'],
  invoice: [30_000, 36_000, 45_000, 0.8, 9000, 0.5, 'Fields of the rare carriers.'],
  address: [2000, 3000, 5000, 0.4, 1500, 0.1, 'Drivers label; only a check is paid.'],
  damage: [28_000, 40_000, 65_000, 1.1, 44_000, 1, 'Two people for each photo.'],
  calls: [6000, 10_000, 16_000, 0.9, 9500, 0.3, 'Notes rated by dispatchers.'],
  pallets: [15_000, 25_000, 40_000, 0.9, 22_000, 0.3, 'Frames before ten o’clock.'],
  trailer: [2500, 4000, 6500, 1.5, 6500, 0.5, 'Breakdowns from the repair book.'],
};
