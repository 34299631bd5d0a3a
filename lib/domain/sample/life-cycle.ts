import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { GATES_MET, STAGES, STAGE_GATES, STORY_COMMENTS, STORY_DECISIONS, STORY_PASSAGES, STORY_SIGNALS, type StoryPassage } from './story-life-cycle';
import { STORY_PROJECTS, type StoryProject } from './story-projects';

/** The way of each project through the stages, what was decided on it, and what was said. */
export function makeLifeCycle(calendar: StoryCalendar, id: SampleId) {
  return {
    stagePassages: STORY_PROJECTS.flatMap((project) => makePassages(project, calendar, id)),
    gateConditions: STORY_PROJECTS.flatMap((project) => makeGates(project, calendar, id)),
    decisions: STORY_DECISIONS.map(({ project, kind, by, ago, statement, reason }, index) => ({
      id: id(`decision:${index}`), projectId: id(`project:${project}`), authorId: id(`person:${by}`), kind, statement, reason, decidedAt: calendar.moment(-ago, 11),
    })),
    comments: STORY_COMMENTS.map(({ project, by, ago, body }, index) => ({
      id: id(`comment:${index}`), subject: 'project', subjectId: id(`project:${project}`), authorId: id(`person:${by}`), body, createdAt: calendar.moment(-ago, 13, 5 * index),
    })),
    signals: STORY_SIGNALS.map(({ project, kind, ago, endedAgo, detail }, index) => ({
      id: id(`signal:${index}`), projectId: id(`project:${project}`), kind, firedOn: calendar.day(-ago), clearedOn: endedAgo === null ? null : calendar.day(-endedAgo), detail,
    })),
    pins: (['triage', 'customs', 'arrival'] as const).map((project, sort) => ({ id: id(`pin:${project}`), projectId: id(`project:${project}`), personId: id('person:ines'), sort })),
  };
}

/** At even steps from the beginning to three quarters of the project's life, unless its way is told. */
export function passagesOf({ key, stage, began }: StoryProject): readonly StoryPassage[] {
  const passed = STAGES.slice(0, STAGES.indexOf(stage) + 1);
  return STORY_PASSAGES[key] ?? passed.map((entered, index) => ({ stage: entered, ago: Math.round(began * (1 - (0.75 * index) / Math.max(1, passed.length - 1))) }));
}

function makePassages(project: StoryProject, calendar: StoryCalendar, id: SampleId) {
  const passages = passagesOf(project);
  return passages.map(({ stage, ago, back }, index) => {
    const next = passages[index + 1];
    return {
      id: id(`passage:${project.key}:${index}`), projectId: id(`project:${project.key}`), stage,
      enteredOn: calendar.workday(-ago), leftOn: next === undefined ? null : calendar.workday(-next.ago), isReturn: back !== undefined, reason: back ?? null,
    };
  });
}

/** Conditions of the stages left behind are met on the day of leaving; of the one under way, those that are told. */
function makeGates(project: StoryProject, calendar: StoryCalendar, id: SampleId) {
  const passages = passagesOf(project);
  const now = STAGES.indexOf(project.stage);
  return STAGES.slice(0, now + 1).flatMap((stage, place) =>
    STAGE_GATES[stage].map((condition, sort) => {
      const left = passages[passages.findLastIndex((passage) => passage.stage === stage) + 1]?.ago ?? 0;
      const isMet = place < now || (GATES_MET[project.key]?.includes(sort) ?? false);
      return {
        id: id(`gate:${project.key}:${stage}:${sort}`), projectId: id(`project:${project.key}`), stage, condition,
        metOn: isMet ? calendar.workday(place < now ? -left : -7 - sort) : null, sort,
      };
    }),
  );
}
