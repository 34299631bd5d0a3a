import { createKeyedRng } from '../random/rng';
import { createStandardNormal } from '../random/standard-normal';
import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { STORY_PEOPLE } from './story-people';
import { STORY_PROJECTS, type StoryProject } from './story-projects';
import { STORY_CHANCES, STORY_REASONS, STORY_RISK_DEFAULTS, STORY_RISK_DETAILS, type StoryReason } from './story-risks';

/** Reviews are held every fourth week; the last one is today's. */
const REVIEW_DAYS = [-196, -168, -140, -112, -84, -56, -28, 0] as const;
/** From here on a chance deserves a mitigation. */
const WORTH_MITIGATING = 0.1;

/** Every reason of every project, with its chance at each review since the project began. */
export function makeRisks(seed: string, calendar: StoryCalendar, id: SampleId) {
  const made = STORY_PROJECTS.flatMap((project) => STORY_REASONS.map((reason, index) => makeRisk(seed, project, reason, index, calendar, id)));
  return { risks: made.map(({ risk }) => risk), riskAssessments: made.flatMap(({ assessments }) => assessments), riskReviews: makeReviews(calendar, id) };
}

function makeRisk(seed: string, project: StoryProject, reason: StoryReason, index: number, calendar: StoryCalendar, id: SampleId) {
  const key = `${project.key}:${reason}`;
  const chances = pastChances(seed, project, index);
  const likely = chances.at(-1)?.chance ?? 0;
  const riskId = id(`risk:${key}`);
  return {
    risk: {
      id: riskId,
      projectId: id(`project:${project.key}`),
      reason,
      ...around(likely, project),
      severity: severityOf(project),
      ...describe(key, reason, likely, project, calendar, id),
    },
    assessments: chances.map(({ chance, day }) => ({
      id: id(`assessment:${key}:${day}`),
      riskId,
      assessedOn: calendar.workday(day),
      ...around(chance, project),
      severity: severityOf(project),
      note: '',
      assessorId: id(`person:${project.owner}`),
    })),
  };
}

/** Now and a review ago as told; before that, a walk of the log odds that ends there. */
function pastChances(seed: string, project: StoryProject, index: number): { readonly day: number; readonly chance: number }[] {
  const told = STORY_CHANCES[project.key]?.[index] ?? 5;
  const [now, change] = typeof told === 'number' ? [told, 0] : told;
  const normal = createStandardNormal(createKeyedRng(seed, `risk:${project.key}:${index}`));
  const days = REVIEW_DAYS.filter((day) => day >= -project.began);
  let odds = logit((now - change) / 100);
  const earlier = days.slice(0, -1).toReversed().map((day, step) => {
    if (step > 0) odds += 0.22 * normal();
    return { day, chance: roundPoint(expit(odds)) };
  });
  return [...earlier.toReversed(), { day: 0, chance: now / 100 }];
}

function describe(key: string, reason: StoryReason, likely: number, project: StoryProject, calendar: StoryCalendar, id: SampleId) {
  const detail = STORY_RISK_DETAILS[key];
  const { evidence, mitigation, deathStage } = STORY_RISK_DEFAULTS[reason];
  if (detail !== undefined) {
    const { title, owner, dueIn, doneAgo, isFromData = false } = detail;
    return {
      deathStage, title, evidence: detail.evidence, mitigation: detail.mitigation, isFromData,
      ownerId: id(`person:${owner}`), mitigationDueOn: calendar.workday(dueIn), mitigatedOn: doneAgo === undefined ? null : calendar.workday(-doneAgo),
    };
  }
  const isWorth = likely >= WORTH_MITIGATING;
  const due = 14 + 7 * ((project.key.length + key.length) % 6);
  return {
    deathStage, title: '', evidence: isWorth ? evidence : '', mitigation: isWorth ? mitigation : '', isFromData: false,
    ownerId: isWorth ? id(`person:${project.owner}`) : null, mitigationDueOn: isWorth ? calendar.workday(due) : null, mitigatedOn: null,
  };
}

function makeReviews(calendar: StoryCalendar, id: SampleId) {
  return REVIEW_DAYS.map((day) => ({
    id: id(`review:${day}`),
    heldOn: calendar.workday(day),
    title: day === 0 ? 'Risk review of today' : 'Risk review',
    notes: day === 0 ? 'Two decisions are asked: the scope of Spot price quoting, and one more data engineer.' : '',
    state: { people: STORY_PEOPLE.filter(({ key }) => ['ines', 'sofie', 'daniel', 'helene'].includes(key)).map(({ name }) => name) },
    closedAt: day === 0 ? null : calendar.moment(day, 15),
  }));
}

/** The chance with its P10 and P90, wider where less is known: in projects about whose worth people disagree. */
function around(chance: number, project: StoryProject): { low: number; likely: number; high: number } {
  const width = Math.min(0.85, 0.35 + 0.25 * Math.log(project.disagreement) + (project.status === 'candidate' ? 0.15 : 0));
  const odds = logit(chance);
  return { low: roundPoint(expit(odds - width)), likely: chance, high: roundPoint(expit(odds + width)) };
}

/** Share of the project's worth that is lost if it happens: late projects are further from the loss of everything. */
function severityOf(project: StoryProject): number {
  return project.status === 'active' ? 0.5 : 0.7;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const expit = (x: number): number => 1 / (1 + Math.exp(-x));
const roundPoint = (p: number): number => Math.min(0.97, Math.max(0.01, Math.round(p * 100) / 100));
