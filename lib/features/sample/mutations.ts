import 'server-only';
import { generateSample, type Sample, type SampleGround } from '@/lib/domain/sample/generate-sample';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { writeWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { randomUUID } from 'node:crypto';

const STORY_SEED = 'halden-freight';

/**
 * Writes the sample story into a workspace that was just made, in one transaction. The story is removed by deleting the
 * workspace, so the audit trail gets one event instead of thousands.
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
      await writeStory(tx, caller, generateSample({ seed: STORY_SEED, idSeed: caller.workspaceId, today: now.toISOString().slice(0, 10), ground }), ground);
      await noteFilling(tx, caller);
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

type Owned = <Row extends object>(rows: readonly Row[]) => (Row & { workspaceId: string })[];

async function writeStory(tx: WorkspaceTransaction, { workspaceId, personId }: Caller, story: Sample, { periodId }: SampleGround): Promise<void> {
  const own: Owned = (rows) => rows.map((row) => ({ ...row, workspaceId }));
  const visitor = story.people.find(({ id }) => id === personId);
  if (visitor) await tx.person.update({ where: { workspaceId_id: { workspaceId, id: personId } }, data: { name: visitor.name, hoursPerWeek: visitor.hoursPerWeek } });
  await tx.person.createMany({ data: own(story.people.filter(({ id }) => id !== personId)) });
  await tx.personRole.createMany({ data: own(story.personRoles) });
  for (const [id, hourlyCost] of Object.entries(story.rates)) await tx.teamRole.update({ where: { workspaceId_id: { workspaceId, id } }, data: { hourlyCost } });
  await tx.absence.createMany({ data: own(story.absences) });
  await tx.project.createMany({ data: own(story.projects) });
  await tx.scoreSheet.createMany({ data: own(story.scoreSheets) });
  await tx.scoreAnswer.createMany({ data: own(story.scoreAnswers) });
  await tx.planningPeriod.update({ where: { workspaceId_id: { workspaceId, id: periodId } }, data: story.period });
  await tx.capacity.deleteMany({ where: { periodId } });
  await tx.capacity.createMany({ data: own(story.capacities) });
  await tx.planConstraint.createMany({ data: own(story.constraints) });
  await tx.driver.createMany({ data: own(story.drivers) });
  await tx.driverExposure.createMany({ data: own(story.exposures) });
  await writeFraming(tx, story, own);
  await tx.referenceProject.createMany({ data: own(story.referenceProjects) });
  await tx.estimate.createMany({ data: own(story.estimates) });
  await tx.pilot.createMany({ data: own(story.pilots) });
  await tx.pilotSlice.createMany({ data: own(story.pilotSlices) });
  await tx.roleNeed.createMany({ data: own(story.roleNeeds) });
  await tx.allocation.createMany({ data: own(story.allocations) });
  await tx.risk.createMany({ data: own(story.risks) });
  await tx.riskAssessment.createMany({ data: own(story.riskAssessments) });
  await tx.riskReview.createMany({ data: own(story.riskReviews) });
  await tx.metric.createMany({ data: own(story.metrics) });
  await tx.approach.createMany({ data: own(story.approaches) });
  await tx.experiment.createMany({ data: own(story.experiments) });
  await tx.metricValue.createMany({ data: own(story.metricValues) });
  await tx.timeBox.createMany({ data: own(story.timeBoxes) });
  await tx.plateau.createMany({ data: own(story.plateaus) });
  await tx.task.createMany({ data: own(story.tasks) });
  await tx.timeEntry.createMany({ data: own(story.timeEntries) });
}

async function writeFraming(tx: WorkspaceTransaction, story: Sample, own: Owned): Promise<void> {
  await tx.projectPin.createMany({ data: own(story.pins) });
  await tx.stagePassage.createMany({ data: own(story.stagePassages) });
  await tx.gateCondition.createMany({ data: own(story.gateConditions) });
  await tx.decision.createMany({ data: own(story.decisions) });
  await tx.comment.createMany({ data: own(story.comments) });
  await tx.signal.createMany({ data: own(story.signals) });
  await tx.goal.createMany({ data: own(story.goals) });
  await tx.stakeholder.createMany({ data: own(story.stakeholders) });
  await tx.objective.createMany({ data: own(story.objectives) });
  await tx.objectiveConflict.createMany({ data: own(story.objectiveConflicts) });
  await tx.planningQuestion.createMany({ data: own(story.planningQuestions) });
  await tx.ladderStep.createMany({ data: own(story.ladderSteps) });
  await tx.unknown.createMany({ data: own(story.unknowns) });
  await tx.dataReadiness.createMany({ data: own(story.dataReadiness) });
  await tx.labelPlan.createMany({ data: own(story.labelPlans) });
  await tx.servingChoice.createMany({ data: own(story.servingChoices) });
  await tx.evaluationPlan.createMany({ data: own(story.evaluationPlans) });
  await tx.maturityAnswer.createMany({ data: own(story.maturityAnswers) });
}

async function noteFilling(tx: WorkspaceTransaction, caller: Caller): Promise<void> {
  const { workspaceId, workspaceName, personId, name } = caller;
  await tx.auditEvent.create({
    data: { workspaceId, actorId: personId, actorName: name, action: 'fill with the sample', subject: 'Workspace', subjectId: workspaceId, subjectName: workspaceName, groupId: randomUUID() },
  });
  await tx.workspace.update({ where: { id: workspaceId }, data: { revision: { increment: 1 } }, select: { id: true } });
}
