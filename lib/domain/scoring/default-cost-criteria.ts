import { ROLES } from './criterion';
import type { Criterion, RoleKey } from './criterion';

const ratings: readonly Criterion[] = [
  {
    key: 'difficulty',
    side: 'cost',
    name: 'Difficulty of the problem',
    question: 'Is there an algorithm or a library that already solves it?',
    rubric: [
      { value: 0, text: 'A library solves it with its default settings.' },
      { value: 3, text: 'A classical model with tuning, or a pre-trained one fine-tuned.' },
      { value: 5, text: 'Solved by others on similar data; must be rebuilt here.' },
      { value: 8, text: 'Published only as research; a custom deep model.' },
      { value: 10, text: 'Nobody has shown that it can be done.' },
    ],
    scale: 'rating',
    feeds: 'costRating',
    weight: 0.4,
  },
  {
    key: 'dataDifficulty',
    side: 'cost',
    name: 'Cost of data',
    question: 'How hard is it to get enough data with labels? Can it be generated automatically?',
    rubric: [
      { value: 0, text: 'Data and labels exist or are generated automatically.' },
      { value: 3, text: 'Data exists; labels need a few days of work.' },
      { value: 5, text: 'Labels need weeks, or data must be joined from several owners.' },
      { value: 8, text: 'Experts must label for months.' },
      { value: 10, text: 'Data must first be collected, or its owner refuses.' },
    ],
    scale: 'rating',
    feeds: 'costRating',
    weight: 0.35,
  },
  {
    key: 'accuracyNeed',
    side: 'cost',
    name: 'Need for accuracy',
    question: 'How accurate must it be before it is of use, and what does each wrong prediction cost?',
    rubric: [
      { value: 0, text: 'Any better than chance helps; errors cost nothing.' },
      { value: 3, text: 'Errors are caught later and are cheap.' },
      { value: 5, text: 'About 90 % is needed; an error costs some minutes.' },
      { value: 8, text: '95 to 99 % is needed; an error costs a customer.' },
      { value: 10, text: 'Above 99 %, or as good as people at their best.' },
    ],
    scale: 'rating',
    feeds: 'costRating',
    weight: 0.25,
  },
];

const facts: readonly Criterion[] = [
  {
    key: 'algorithmExists',
    side: 'cost',
    name: 'A solution exists',
    question: 'Is there an implemented algorithm or library that solves this problem?',
    rubric: [],
    scale: 'yesNo',
    feeds: 'note',
    weight: 0,
  },
  {
    key: 'gpuHoursTraining',
    side: 'cost',
    name: 'Compute to train',
    question: 'How many GPU-hours will all training runs take together?',
    rubric: [],
    scale: 'hours',
    feeds: 'compute',
    weight: 0,
  },
  {
    key: 'runningCost',
    side: 'cost',
    name: 'Cost to run',
    question: 'What will serving, retraining and maintenance cost a year?',
    rubric: [],
    scale: 'moneyPerYear',
    feeds: 'runningCost',
    weight: 0,
  },
  {
    key: 'automaticData',
    side: 'cost',
    name: 'Data made automatically',
    question: 'Can the data and its labels be generated automatically?',
    rubric: [],
    scale: 'yesNo',
    feeds: 'note',
    weight: 0,
  },
  {
    key: 'labelsNeeded',
    side: 'cost',
    name: 'Labels to make',
    question: 'How many labels must still be made, from published results or own experience?',
    rubric: [],
    scale: 'count',
    feeds: 'labels',
    weight: 0,
  },
  {
    key: 'labelPrice',
    side: 'cost',
    name: 'Price of one label',
    question: 'What does one label cost, checking included?',
    rubric: [],
    scale: 'money',
    feeds: 'labelPrice',
    weight: 0,
  },
  {
    key: 'errorCost',
    side: 'cost',
    name: 'Cost of a wrong prediction',
    question: 'What does one wrong prediction cost on average?',
    rubric: [],
    scale: 'money',
    feeds: 'note',
    weight: 0,
  },
  {
    key: 'minimumLevel',
    side: 'cost',
    name: 'Least useful level',
    question: 'Below which share of right predictions is the model useless?',
    rubric: [],
    scale: 'share',
    feeds: 'note',
    weight: 0,
  },
  {
    key: 'otherMoney',
    side: 'cost',
    name: 'Other spending',
    question: 'Licences, hardware, outside help: what else must be paid once?',
    rubric: [],
    scale: 'money',
    feeds: 'money',
    weight: 0,
  },
  {
    key: 'successChance',
    side: 'cost',
    name: 'Chance of success',
    question: 'How likely is it to reach its target and be used? Three in four such projects of the last years were not.',
    rubric: [
      { value: 0.1, text: 'Nobody has done it, and the data is not there.' },
      { value: 0.3, text: 'Possible, with several open unknowns.' },
      { value: 0.5, text: 'Done elsewhere; data and sponsor are here.' },
      { value: 0.8, text: 'A pilot reached nearly the target.' },
      { value: 0.95, text: 'It works on real data; only the rollout is left.' },
    ],
    scale: 'share',
    feeds: 'success',
    weight: 0,
  },
];

const EFFORT_QUESTIONS: Readonly<Record<(typeof ROLES)[number]['key'], string>> = {
  dataScientist: 'How many weeks of framing, experiments and evaluation?',
  mlEngineer: 'How many weeks to make the model train, serve and retrain reliably?',
  dataEngineer: 'How many weeks of pipelines, joins and access to data?',
  labeling: 'How many weeks of labeling, label tools and checking of labels?',
  domainExpert: 'How many weeks of people who know what the decision depends on?',
  mlops: 'How many weeks of deployment, monitoring and rollback?',
  softwareEngineer: 'How many weeks to build it into the product?',
  ux: 'How many weeks of design, for the product and for label tools?',
};

const effortByRole: readonly Criterion[] = ROLES.map(({ key, name }) =>
  personWeeks(`effort${key.charAt(0).toUpperCase()}${key.slice(1)}`, `Effort: ${name}`, EFFORT_QUESTIONS[key], key),
);

const totalEffort = personWeeks(
  'effortTotal',
  'Effort, all roles',
  'How many person-weeks in all? Counted only where no effort is given by role; then it is split by the usual shares.',
);

function personWeeks(key: string, name: string, question: string, role?: RoleKey): Criterion {
  const criterion = { key, side: 'cost', name, question, rubric: [], scale: 'personWeeks', feeds: 'effort', weight: 0 } as const;
  return role === undefined ? criterion : { ...criterion, role };
}

/** What makes a project expensive. The three rating weights sum to 1. */
export const COST_CRITERIA: readonly Criterion[] = [...ratings, ...facts, totalEffort, ...effortByRole];
