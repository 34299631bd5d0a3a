import 'server-only';
import { TELLING } from '@/lib/domain/access/undo-rules';
import type { Sample, SampleGround } from '@/lib/domain/sample/generate-sample';
import { AppError } from '@/lib/platform/app-error';
import { writeEvents } from '@/lib/platform/audit/write-events';
import type { Caller } from '@/lib/platform/auth/caller';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { insertRows, type NewRow } from '@/lib/platform/db/insert-rows';
import { writeWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { randomUUID } from 'node:crypto';

const STORY_SEED = 'halden-freight';

/**
 * Writes the sample story into a workspace that was just made, in one transaction. The story is removed by deleting the
 * workspace, so the audit trail gets an event for each project instead of thousands.
 *
 * @param now the moment from which the story's dates are told
 * @throws AppError `conflict` where the workspace has projects already
 */
export async function fillSampleWorkspace(caller: Caller, now: Date = new Date()): Promise<void> {
  await writeWorkspace(
    caller.workspaceId,
    async (tx) => {
      if ((await tx.project.count()) > 0) throw new AppError('conflict', 'This workspace has projects already; the sample needs an empty one.');
      const ground = await findGround(tx, caller);
      const story = await compute('generateSample', { seed: STORY_SEED, idSeed: caller.workspaceId, today: now.toISOString().slice(0, 10), ground });
      await writeStory(tx, caller, story, ground);
      await noteFilling(tx, caller, story);
    },
    { timeoutMs: 60_000 },
  );
}

/** What createWorkspace has made and the story builds on. */
async function findGround(tx: WorkspaceTransaction, caller: Caller): Promise<SampleGround> {
  const model = await tx.scoringModel.findFirstOrThrow({ where: { isCurrent: true }, select: { id: true } });
  const period = await tx.planningPeriod.findFirstOrThrow({ where: { isCurrent: true }, select: { id: true } });
  const roles = await tx.teamRole.findMany({ select: { id: true, key: true } });
  const activities = await tx.activity.findMany({ select: { id: true, key: true } });
  return { visitorId: caller.personId, modelId: model.id, periodId: period.id, roleIds: byKey(roles), activityIds: byKey(activities) };
}

function byKey(rows: readonly { readonly id: string; readonly key: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ id, key }) => [key, id]));
}

/** Inserts rows of the workspace that is filled. */
type Insert = <M extends Prisma.ModelName>(model: M, rows: readonly Omit<NewRow<M>, 'workspaceId'>[]) => Promise<void>;

async function writeStory(tx: WorkspaceTransaction, { workspaceId, personId }: Caller, story: Sample, { periodId }: SampleGround): Promise<void> {
  const insert: Insert = (model, rows) => insertRows(tx, model, rows.map((row) => ({ ...row, workspaceId })) as never);
  const visitor = story.people.find(({ id }) => id === personId);
  if (visitor) await tx.person.update({ where: { workspaceId_id: { workspaceId, id: personId } }, data: { name: visitor.name, hoursPerWeek: visitor.hoursPerWeek } });
  await insert('Person', story.people.filter(({ id }) => id !== personId));
  await insert('PersonRole', story.personRoles);
  await tx.$executeRaw`update team_role set hourly_cost = rate.value::float from jsonb_each_text(${JSON.stringify(story.rates)}::jsonb) as rate where team_role.id = rate.key::uuid`;
  await tx.hourPrice.updateMany({ where: { kind: 'compute' }, data: { amount: story.computePrice } });
  await insert('Absence', story.absences);
  await insert('Project', story.projects);
  await insert('ScoreSheet', story.scoreSheets);
  await insert('ScoreAnswer', story.scoreAnswers);
  await tx.planningPeriod.update({ where: { workspaceId_id: { workspaceId, id: periodId } }, data: story.period });
  await tx.capacity.deleteMany({ where: { periodId } });
  await insert('Capacity', story.capacities);
  await insert('PlanConstraint', story.constraints);
  await insert('Driver', story.drivers);
  await insert('DriverExposure', story.exposures);
  await writeFraming(insert, story);
  await insert('ReferenceProject', story.referenceProjects);
  await insert('Estimate', story.estimates);
  await insert('Pilot', story.pilots);
  await insert('PilotSlice', story.pilotSlices);
  await insert('RoleNeed', story.roleNeeds);
  await insert('Allocation', story.allocations);
  await insert('Risk', story.risks);
  await insert('RiskAssessment', story.riskAssessments);
  await insert('RiskReview', story.riskReviews);
  await insert('Metric', story.metrics);
  await insert('Approach', story.approaches);
  await insert('Experiment', story.experiments);
  await insert('MetricValue', story.metricValues);
  await insert('TimeBox', story.timeBoxes);
  await insert('Plateau', story.plateaus);
  await insert('Task', story.tasks);
  await insert('TimeEntry', story.timeEntries);
}

async function writeFraming(insert: Insert, story: Sample): Promise<void> {
  await insert('ProjectPin', story.pins);
  await insert('StagePassage', story.stagePassages);
  await insert('GateCondition', story.gateConditions);
  await insert('Decision', story.decisions);
  await insert('Comment', story.comments);
  await insert('Signal', story.signals);
  await insert('Goal', story.goals);
  await insert('Stakeholder', story.stakeholders);
  await insert('Objective', story.objectives);
  await insert('ObjectiveConflict', story.objectiveConflicts);
  await insert('PlanningQuestion', story.planningQuestions);
  await insert('LadderStep', story.ladderSteps);
  await insert('Unknown', story.unknowns);
  await insert('DataReadiness', story.dataReadiness);
  await insert('LabelPlan', story.labelPlans);
  await insert('ServingChoice', story.servingChoices);
  await insert('EvaluationPlan', story.evaluationPlans);
  await insert('MaturityAnswer', story.maturityAnswers);
}

/** One event for the workspace and one for each project, so that each project's log says where it comes from. */
async function noteFilling(tx: WorkspaceTransaction, caller: Caller, { projects, people }: Sample): Promise<void> {
  const { workspaceId, workspaceName, personId } = caller;
  const actorName = people.find(({ id }) => id === personId)?.name ?? caller.name;
  const made = { workspaceId, actorId: personId, actorName, action: TELLING, groupId: randomUUID(), before: null, undoesGroupId: null, importBatchId: null };
  await writeEvents(tx, [
    { ...made, subject: 'Workspace', subjectId: workspaceId, subjectName: workspaceName, after: null },
    ...projects.map((project) => ({ ...made, subject: 'Project', subjectId: project.id, subjectName: project.name, after: { ...project, workspaceId } })),
  ]);
  await tx.workspace.update({ where: { id: workspaceId }, data: { revision: { increment: 1 } }, select: { id: true } });
}
