export type StoryOutcome = 'kept' | 'dropped' | 'inconclusive';

export type StoryExperiment = {
  readonly hypothesis: string;
  readonly change: string;
  readonly learned: string;
  readonly error: number;
  readonly hours: number;
  readonly gpuHours: number;
  readonly outcome: StoryOutcome;
  readonly daysAgo: number;
  readonly approach?: string;
};

type Told = readonly [hypothesis: string, change: string, learned: string, error: number, hours: number, gpuHours: number, outcome: StoryOutcome, daysAgo: number, approach?: string];

const told = ([hypothesis, change, learned, error, hours, gpuHours, outcome, daysAgo, approach]: Told): StoryExperiment => ({
  hypothesis, change, learned, error, hours, gpuHours, outcome, daysAgo, ...(approach === undefined ? {} : { approach }),
});

/** Customs code suggestion: error in per cent on the same 4,200 declarations, from 24.8 to 9.6 in 212 people-hours. */
export const CUSTOMS_EXPERIMENTS: readonly StoryExperiment[] = [
  told(['Nearest past declaration by words', 'baseline', 'A lookup with a vote is no worse than the one in use', 24.8, 6, 0, 'kept', 82]),
  told(['Weigh words by how rare they are', 'features', 'Rare words carry the code', 24.1, 6, 0, 'kept', 80]),
  told(['A linear model over words and shipper', 'model', 'The shipper says more than any word', 21.5, 7, 0, 'kept', 78]),
  told(['Character n-grams catch misspellings', 'features', 'Misspellings are not the problem', 22.3, 6, 0, 'dropped', 75]),
  told(['Add the trade lane', 'features', 'Helps most where the text is short', 18.9, 8, 0, 'kept', 72]),
  told(['Merge the four spellings of each unit', 'data', 'A little, and the data is cleaner', 18.6, 7, 0, 'kept', 69]),
  told(['A small transformer on the text', 'model', 'Reads word order; rare codes stay wrong', 17.1, 10, 9, 'kept', 66]),
  told(['Train on all years instead of three', 'data', 'Codes of 2017 were renumbered since', 17.9, 8, 8, 'dropped', 63]),
  told(['Fine-tune an encoder on our own text', 'model', 'Our abbreviations matter', 13.9, 13, 16, 'kept', 60]),
  told(['Translate everything to English first', 'features', 'Translation loses the material', 14.3, 9, 6, 'dropped', 57]),
  told(['Two heads: chapter and code', 'model', 'Fewer wrong chapters', 12.6, 12, 13, 'kept', 53]),
  told(['Longer training', 'epochs', 'Nothing after epoch six', 12.9, 9, 14, 'dropped', 49]),
  told(['Clean the labels of shippers with two codes', 'data', 'Within noise, kept because the labels are right now', 12.4, 10, 9, 'kept', 45]),
  told(['A dropout of 0.3', 'regularisation', 'No gain: data is the limit', 12.7, 8, 9, 'dropped', 41]),
  told(['Weigh codes by value of goods', 'loss', 'Within noise', 12.5, 9, 9, 'inconclusive', 37]),
  told(['Retrieval of similar past declarations', 'model', 'Repeats what the encoder knows', 12.8, 8, 7, 'dropped', 33, 'retrieval']),
  told(['6,000 new labels for weak chapters', 'data', 'Coverage was the limit, not size', 11.1, 11, 14, 'kept', 18]),
  told(['Oversample rare codes', 'sampler', 'Rare up, frequent down', 11.3, 9, 12, 'dropped', 16]),
  told(['Hierarchical loss, chapter then code', 'loss', 'Errors move to nearer codes', 10.4, 12, 15, 'kept', 14, 'hierarchical']),
  told(['Label smoothing by tree distance', 'loss', 'Within noise; repeat after batch 8', 10.6, 10, 18, 'inconclusive', 11, 'hierarchical']),
  told(['Trade lane as a prefix token', 'features', 'Helps where the text is short', 9.9, 12, 16, 'kept', 8]),
  told(['A model twice the size closes the gap', 'size ×2', 'No gain: data is the limit', 10.1, 10, 22, 'dropped', 4, 'larger']),
  told(['Hard negatives from the same chapter', 'sampler', 'What is left: confusion in a chapter', 9.6, 12, 17, 'kept', 2]),
];

/** A run of experiments that is told by its curve: error(n) falls as a power law from `first` to `last`. */
export type StoryRun = {
  readonly project: string;
  readonly metric: { readonly name: string; readonly unit: string; readonly target: number };
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** People-hours of all experiments together. */
  readonly hours: number;
  readonly gpuHours: number;
  readonly from: number;
  readonly to: number;
  readonly holdout: number;
  readonly ideas: 'text' | 'series' | 'sensors';
};

export const STORY_RUNS: readonly StoryRun[] = [
  { project: 'volume', metric: { name: 'Mean absolute error', unit: '%', target: 8 }, count: 24, first: 17.5, last: 7.6, hours: 240, gpuHours: 60, from: 320, to: 60, holdout: 2600, ideas: 'series' },
  { project: 'invoice', metric: { name: 'Fields wrong', unit: '%', target: 4 }, count: 21, first: 19, last: 3.8, hours: 230, gpuHours: 210, from: 280, to: 70, holdout: 5200, ideas: 'text' },
  { project: 'triage', metric: { name: 'Wrong queue', unit: '%', target: 12 }, count: 18, first: 34, last: 11.6, hours: 190, gpuHours: 140, from: 190, to: 6, holdout: 6000, ideas: 'text' },
  { project: 'address', metric: { name: 'Wrong first proposal', unit: '%', target: 6 }, count: 11, first: 22, last: 7.1, hours: 118, gpuHours: 70, from: 75, to: 3, holdout: 8000, ideas: 'text' },
  { project: 'arrival', metric: { name: 'Arrivals missed by over 20 minutes', unit: '%', target: 15 }, count: 9, first: 38, last: 20.5, hours: 92, gpuHours: 45, from: 70, to: 5, holdout: 3100, ideas: 'series' },
  { project: 'trailer', metric: { name: 'Breakdowns missed', unit: '%', target: 55 }, count: 2, first: 91, last: 84, hours: 14, gpuHours: 6, from: 30, to: 12, holdout: 180, ideas: 'sensors' },
];

/** Hypothesis, what was changed, what was learned, and what became of it. */
export const STORY_IDEAS: Readonly<Record<StoryRun['ideas'], readonly (readonly [hypothesis: string, change: string, learned: string, outcome: StoryOutcome])[]>> = {
  text: [
    ['Words and a linear model', 'baseline', 'Better than the rules in place already', 'kept'],
    ['Weigh rare words', 'features', 'Rare words decide', 'kept'],
    ['Character n-grams for misspellings', 'features', 'Helps short texts', 'kept'],
    ['Sender as an input', 'features', 'Says more than any word', 'kept'],
    ['A pre-trained encoder, frozen', 'model', 'No better than words', 'dropped'],
    ['The same encoder, fine-tuned', 'model', 'Our abbreviations matter', 'kept'],
    ['Remove signatures and footers', 'data', 'Half of the text was noise', 'kept'],
    ['Merge classes that people confuse', 'data', 'Agreed with the desk', 'kept'],
    ['A second language model for Dutch', 'model', 'Too little data for it', 'dropped'],
    ['Translate to English first', 'features', 'Loses place names', 'dropped'],
    ['2,000 labels more for weak classes', 'data', 'Coverage was the limit', 'kept'],
    ['Oversample rare classes', 'sampler', 'Rare up, frequent down', 'dropped'],
    ['Longer training', 'epochs', 'Nothing after epoch five', 'dropped'],
    ['Smaller learning rate', 'schedule', 'Within noise', 'inconclusive'],
    ['Relabel what two people see differently', 'data', 'A tenth of the labels was wrong', 'kept'],
    ['Layout as an input', 'features', 'Position tells one number from another', 'kept'],
    ['Twice the model size', 'size ×2', 'No gain: data is the limit', 'dropped'],
    ['Calibrate the probabilities', 'threshold', 'The threshold can be chosen now', 'kept'],
    ['Ensemble of three seeds', 'model', 'A little, at three times the price', 'inconclusive'],
    ['Hard negatives', 'sampler', 'What is left is confused by people too', 'kept'],
    ['Threshold by class', 'threshold', 'Fewer costly errors', 'kept'],
  ],
  series: [
    ['Same weekday of last week', 'baseline', 'Hard to beat on ordinary days', 'kept'],
    ['Mean of four weeks', 'baseline', 'Too slow before holidays', 'dropped'],
    ['Calendar of holidays by region', 'features', 'Bridges between holidays matter', 'kept'],
    ['Gradient boosting over lags', 'model', 'Better on every slice', 'kept'],
    ['Weather of the region', 'features', 'Only snow matters', 'dropped'],
    ['Lags of neighbours', 'features', 'Peaks travel with a day of delay', 'kept'],
    ['One model for all instead of one for each', 'model', 'Small ones gain most', 'kept'],
    ['Remove the strike weeks', 'data', 'Fewer strange peaks', 'kept'],
    ['Booked orders as an input', 'features', 'The strongest input of all', 'kept'],
    ['Recurrent network', 'model', 'Not better than trees, ten times slower', 'dropped'],
    ['Loss on quantiles', 'loss', 'The interval can be trusted now', 'kept'],
    ['Two years of history instead of one', 'data', 'The old pattern has gone', 'dropped'],
    ['Time of day in finer steps', 'features', 'Within noise', 'inconclusive'],
    ['Correct the clock of the yard system', 'data', 'Twelve minutes off in two depots', 'kept'],
    ['Traffic at departure', 'features', 'Helps under four hours', 'kept'],
    ['Driver’s remaining hours', 'features', 'Explains the long tail', 'kept'],
    ['Longer window', 'window', 'No gain', 'dropped'],
    ['Deeper trees', 'depth', 'Learns the noise', 'dropped'],
    ['Weigh recent months', 'sampler', 'Adapts faster', 'kept'],
    ['Promotions of the largest shippers', 'features', 'Known two days before', 'kept'],
    ['Mean of two models', 'model', 'A little', 'inconclusive'],
    ['Retrain every week', 'schedule', 'Drift costs a tenth otherwise', 'kept'],
    ['Clip outliers', 'data', 'Within noise', 'inconclusive'],
    ['Correct by depot', 'model', 'Two depots are special', 'kept'],
  ],
  sensors: [
    ['Temperature above a limit', 'baseline', 'Sees hot brakes and nothing else', 'kept'],
    ['Distance from the other axles of the same trailer', 'features', 'Weather and load cancel out', 'kept'],
  ],
};
