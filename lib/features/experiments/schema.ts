import { z } from 'zod';
import { experimentOutcomes } from '@/lib/domain/progress/progress-types';

const finite = z.number('has to be a number');
const optionalNumber = finite.nullable();
const hours = finite.min(0, 'has to be 0 or more').max(100_000, 'has to be at most 100,000').nullable();
const count = finite.min(0, 'has to be 0 or more').max(1e15, 'is too large');
const text = (most: number) => z.string().trim().max(most, `has at most ${most.toLocaleString('en-US')} characters`);
const version = text(200).transform((given) => (given === '' ? null : given)).nullable();
const day = z.union([z.literal('').transform(() => null), z.iso.date('has to be a date such as 2027-03-31')]).nullable();
const person = z.union([z.literal('').transform(() => null), z.uuid()]).nullable();

export const metricFieldsSchema = z.object({
  name: text(120).min(1, 'has to have a name'),
  unit: text(30),
  direction: z.enum(['increase', 'decrease']),
  lowerBound: optionalNumber,
  upperBound: optionalNumber,
  target: optionalNumber,
  holdoutSize: finite.int('has to be a whole number').min(1, 'has to be 1 or more').max(1e9, 'is too large').nullable(),
  isPrimary: z.boolean(),
});

export const newMetricSchema = metricFieldsSchema.partial().required({ name: true, direction: true });
export type NewMetric = z.output<typeof newMetricSchema>;
export const createMetricSchema = newMetricSchema.extend({ projectId: z.uuid() });
export const changeMetricSchema = metricFieldsSchema.partial().extend({ id: z.uuid() });
export type MetricChange = z.output<typeof changeMetricSchema>;

const approachFields = z.object({ name: text(200).min(1, 'has to have a name'), timeBoxHours: hours, status: z.enum(['open', 'kept', 'dropped']) });
const newApproach = approachFields.partial().required({ name: true });
export const createApproachSchema = newApproach.extend({ projectId: z.uuid() });
export type NewApproach = z.output<typeof createApproachSchema>;
export const changeApproachSchema = approachFields.partial().extend({ id: z.uuid() });
export type ApproachChange = z.output<typeof changeApproachSchema>;

export const measurementSchema = z
  .object({
    metricId: z.uuid().optional(),
    /** A metric that is added with this measurement. */
    metric: newMetricSchema.optional(),
    value: finite,
    /** Half the width of the 80 % interval; null where it is not known. */
    error: finite.min(0, 'has to be 0 or more').nullable().default(null),
    step: count.nullable().default(null),
    onHoldout: z.boolean().default(true),
  })
  .refine(({ metricId, metric }) => (metricId === undefined) !== (metric === undefined), { path: ['metricId'], message: 'has to name a metric, or describe a new one' });
export type Measurement = z.output<typeof measurementSchema>;

const experimentFields = z.object({
  hypothesis: text(500).min(1, 'has to say what is believed'),
  change: text(500),
  expectedLow: optionalNumber,
  expectedLikely: optionalNumber,
  expectedHigh: optionalNumber,
  approachId: person,
  /** A candidate that is added with the experiment. */
  newApproach: newApproach.optional(),
  personId: person,
  dataVersion: version,
  codeVersion: version,
  peopleHours: hours,
  computeHours: hours,
  classCount: count.int('has to be a whole number').max(1e6, 'has to be at most 1,000,000').nullable(),
  trainingExamples: count.nullable(),
  outcome: z.enum(experimentOutcomes),
  learned: text(5000),
  startedOn: day,
  finishedOn: day,
  measurements: z.array(measurementSchema).max(50, 'has at most 50 metrics'),
});

export const newExperimentSchema = experimentFields.partial().required({ hypothesis: true }).extend({ projectId: z.uuid() });
export type NewExperiment = z.output<typeof newExperimentSchema>;
export const changeExperimentSchema = experimentFields.partial().extend({ id: z.uuid() });
export type ExperimentChange = z.output<typeof changeExperimentSchema>;

export const oneByIdSchema = z.object({ id: z.uuid() });

/** An experiment as a program sends it: the project stands in the path. */
export const sentExperimentSchema = newExperimentSchema.omit({ projectId: true }).strict();
export const sentExperimentChangeSchema = changeExperimentSchema.omit({ id: true }).strict();
