import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { STORY_PROJECTS } from './story-projects';
import { MATURITY_ASPECTS, MATURITY_PRINCIPLES, MATURITY_TARGETS, READINESS_QUESTIONS, STORY_LABEL_PLANS, STORY_MATURITY, STORY_READINESS, STORY_SERVING } from './story-readiness';

/** Data, labels, serving, proof and maturity of the projects that have come so far. */
export function makeReadiness(calendar: StoryCalendar, id: SampleId) {
  return {
    dataReadiness: Object.entries(STORY_READINESS).flatMap(([project, { verdicts, evidence, problems }]) =>
      READINESS_QUESTIONS.map((question, index) => ({
        id: id(`readiness:${project}:${question}`), projectId: id(`project:${project}`), question, verdict: verdicts[index] ?? 'no', evidence: evidence[index] ?? '', problems: [...(problems?.[question] ?? [])],
      })),
    ),
    labelPlans: Object.entries(STORY_LABEL_PLANS).map(([project, [low, likely, high, price, budget, checked, note]]) => ({
      id: id(`labelPlan:${project}`), projectId: id(`project:${project}`), neededLow: low, neededLikely: likely, neededHigh: high, pricePerLabel: price, budget, checkedShare: checked, note,
    })),
    servingChoices: Object.entries(STORY_SERVING).flatMap(([project, choices]) =>
      choices.map(([choice, answer, low, likely, high, note]) => ({
        id: id(`serving:${project}:${choice}`), projectId: id(`project:${project}`), choice, answer, costPerYearLow: low * 1000, costPerYearLikely: likely * 1000, costPerYearHigh: high * 1000, note,
      })),
    ),
    maturityAnswers: makeMaturity(calendar, id),
    evaluationPlans: makeEvaluationPlans(calendar, id),
  };
}

function makeMaturity(calendar: StoryCalendar, id: SampleId) {
  return Object.entries(STORY_MATURITY).flatMap(([project, levels]) => {
    const stage = STORY_PROJECTS.find(({ key }) => key === project)?.stage ?? 'goal';
    return MATURITY_PRINCIPLES.flatMap((principle, row) =>
      MATURITY_ASPECTS.map((aspect, column) => ({
        id: id(`maturity:${project}:${principle}:${aspect}`), projectId: id(`project:${project}`), principle, aspect,
        level: levels[row]?.[column] ?? 1, target: MATURITY_TARGETS[stage] ?? null, answeredOn: calendar.workday(-21),
      })),
    );
  });
}

/** One test that has ended, one that is planned. */
function makeEvaluationPlans(calendar: StoryCalendar, id: SampleId) {
  const common = { significance: 0.05, power: 0.8 };
  return [
    {
      ...common, id: id('evaluation:volume'), projectId: id('project:volume'), randomisationUnit: 'depot and week', metric: 'Weeks with a second shift called too late', baselineRate: 0.18, smallestEffect: 0.05,
      design: { alternative: 'two-sided', allocation: 0.5 }, result: { control: { units: 840, events: 153 }, treatment: { units: 836, events: 97 } }, startedOn: calendar.workday(-180), endedOn: calendar.workday(-96),
    },
    {
      ...common, id: id('evaluation:triage'), projectId: id('project:triage'), randomisationUnit: 'request', metric: 'Requests moved by hand', baselineRate: 0.34, smallestEffect: 0.02,
      design: { alternative: 'two-sided', allocation: 0.5 }, startedOn: calendar.workday(12), endedOn: null,
    },
  ];
}
