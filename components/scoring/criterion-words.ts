import type { Feeds, Scale } from '@/lib/domain/scoring/criterion';

export const FEEDS_WORDS: Record<Feeds, string> = {
  impactRating: 'impact, as a rating',
  value: 'impact, as money',
  costRating: 'cost, as a rating',
  effort: 'effort',
  success: 'chance of success',
  compute: 'compute',
  labels: 'labels to make',
  labelPrice: 'price of a label',
  money: 'other spending',
  runningCost: 'cost to run',
  note: 'nothing; for people and formulas',
};

export const SCALE_WORDS: Record<Scale, string> = {
  rating: 'rating 0–10',
  moneyPerYear: 'money a year',
  money: 'money',
  hours: 'hours',
  personWeeks: 'person-weeks',
  yesNo: 'yes or no',
  share: 'share',
  count: 'count',
};
