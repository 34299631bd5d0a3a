import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { COMMON_UNKNOWNS, CUSTOMS_UNKNOWNS, STORY_CONFLICTS, STORY_GOALS, STORY_OBJECTIVES, STORY_QUESTIONS, type StoryUnknown } from './story-goals';
import { STORY_PROJECTS, type StoryProject } from './story-projects';
import { STORY_TEAMS } from './story-teams';

const LADDER = ['aggregateQuery', 'heuristic', 'libraryModel', 'tunedModel', 'customModel'] as const;
const LADDER_RESULTS: Readonly<Record<(typeof LADDER)[number], string>> = {
  aggregateQuery: 'A report shows the problem and decides nothing.',
  heuristic: 'Reaches the baseline and stays there.',
  libraryModel: 'Half of the way with default settings.',
  tunedModel: 'Enough, as far as the curve can say.',
  customModel: 'Not needed.',
};

/** What is built, for whom, and what is not known yet. */
export function makeFraming(calendar: StoryCalendar, id: SampleId) {
  return {
    goals: STORY_PROJECTS.flatMap((project) => makeGoal(project, calendar, id)),
    ...makeObjectives(calendar, id),
    planningQuestions: STORY_QUESTIONS.map(({ project, kind, question, answer, by, ago, removed }, sort) => ({
      id: id(`question:${sort}`), projectId: id(`project:${project}`), kind, question, answer, answeredBy: by, answeredOn: answer === null ? null : calendar.workday(-ago), assumptionRemoved: removed, sort,
    })),
    ladderSteps: STORY_PROJECTS.filter(({ stage }) => stage !== 'goal').flatMap((project) => makeLadder(project, id)),
    unknowns: STORY_PROJECTS.flatMap((project) => (project.key === 'customs' ? CUSTOMS_UNKNOWNS : commonUnknowns(project)).map((unknown, sort) => makeUnknown(project, unknown, sort, calendar, id))),
  };
}

function makeGoal({ key }: StoryProject, calendar: StoryCalendar, id: SampleId) {
  const told = STORY_GOALS[key];
  if (told === undefined) return [];
  const { form, input, output, metric, unit, direction, threshold, baselineKind, baseline, human, agreedAgo, miss, falseAlarm, other } = told;
  return [
    {
      id: id(`goal:${key}`), projectId: id(`project:${key}`), form, input, output, metricName: metric, metricUnit: unit, direction, threshold,
      baselineKind, baselineLow: baseline?.[0] ?? null, baseline: baseline?.[1] ?? null, baselineHigh: baseline?.[2] ?? null,
      humanLow: human?.[0] ?? null, humanLevel: human?.[1] ?? null, humanHigh: human?.[2] ?? null,
      errorCosts: { miss, falseAlarm }, rightProblem: { inputsOfNoClass: other }, agreedOn: agreedAgo === null ? null : calendar.workday(-agreedAgo),
    },
  ];
}

function makeObjectives(calendar: StoryCalendar, id: SampleId) {
  const key = ({ project, measure }: { project: string; measure: string }): string => `${project}:${measure}`;
  return {
    stakeholders: STORY_OBJECTIVES.map((told) => ({
      id: id(`stakeholder:${key(told)}`), projectId: id(`project:${told.project}`), name: told.who, personId: told.person === null ? null : id(`person:${told.person}`),
      interest: told.interest, signedOffOn: told.signedAgo === null ? null : calendar.workday(-told.signedAgo),
    })),
    objectives: STORY_OBJECTIVES.map((told) => ({
      id: id(`objective:${key(told)}`), projectId: id(`project:${told.project}`), stakeholderId: id(`stakeholder:${key(told)}`), ownerId: told.person === null ? null : id(`person:${told.person}`),
      measure: told.measure, direction: told.direction, unit: told.unit, baseline: told.baseline, target: told.target, weight: told.weight,
    })),
    objectiveConflicts: STORY_CONFLICTS.map(({ project, first, second, note, balance }) => ({
      id: id(`conflict:${project}`), firstId: id(`objective:${project}:${first}`), secondId: id(`objective:${project}:${second}`), note, balance,
    })),
  };
}

function makeLadder({ key, stage }: StoryProject, id: SampleId) {
  const reached = stage === 'data' ? 2 : 4;
  return LADDER.slice(0, reached).map((step, index) => ({
    id: id(`ladder:${key}:${step}`), projectId: id(`project:${key}`), step,
    verdict: index === reached - 1 && stage !== 'data' ? 'enough' : 'notEnough', result: LADDER_RESULTS[step],
  }));
}

/** Later stages have answered the first questions. */
function commonUnknowns({ key, stage }: StoryProject): StoryUnknown[] {
  const answered = { goal: 0, data: 1, features: 2, training: 3, evaluation: 4 }[stage as string] ?? 5;
  const { owner, scientist } = STORY_TEAMS[key] ?? { owner: 'ines', scientist: 'jonas' };
  return COMMON_UNKNOWNS.map(({ question, concerns, way }, index) => {
    const status = index < answered ? 'resolved' : index === answered ? 'being_resolved' : 'open';
    return { question, unit: '', range: null, concerns, evidence: '', owner: index === 0 ? owner : scientist, status, way, costHours: 8 * (index + 1), dueIn: status === 'resolved' ? null : 10 + 7 * index };
  });
}

function makeUnknown({ key, began }: StoryProject, told: StoryUnknown, sort: number, calendar: StoryCalendar, id: SampleId) {
  const isResolved = told.status === 'resolved';
  return {
    id: id(`unknown:${key}:${sort}`), projectId: id(`project:${key}`), question: told.question, unit: told.unit,
    low: told.range?.[0] ?? null, likely: told.range?.[1] ?? null, high: told.range?.[2] ?? null,
    concerns: told.concerns, evidence: told.evidence, ownerId: id(`person:${told.owner}`), status: told.status, wayToResolve: told.way, costHours: told.costHours,
    dueOn: told.dueIn === null ? null : calendar.workday(told.dueIn),
    resolvedOn: isResolved ? calendar.workday(-Math.round(began * (0.8 - 0.12 * sort))) : null,
    resolution: isResolved ? 'Answered by experiments.' : null, sort,
  };
}
