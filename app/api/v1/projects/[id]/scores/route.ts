import { loadScores } from '@/lib/features/api/loaders';
import { idParams, savedAnswersSchema, scoresSchema, submittedSchema } from '@/lib/features/api/schema';
import { saveAnswers, submitSheet } from '@/lib/features/scoring/mutations';
import { saveAnswersSchema } from '@/lib/features/scoring/schema';
import { defineRoute } from '@/lib/platform/rest/define-route';

export const GET = defineRoute(
  {
    id: 'getScores',
    summary: 'The questions, one’s own answers, and what everybody’s come to.',
    description: 'Whoever made the token is who scores. Others’ answers, and what all come to, stay hidden until one’s own are submitted.',
    permission: 'read',
    params: idParams,
    answer: scoresSchema,
  },
  ({ caller, params }) => loadScores(caller, params.id),
);

export const PUT = defineRoute(
  {
    id: 'saveAnswers',
    summary: 'Saves one’s own answers, each as a text such as `8 14 30`.',
    description: 'Answers that are not named stay as they are; an empty text takes one back. Saved again, nothing changes.',
    permission: 'log',
    params: idParams,
    body: saveAnswersSchema.omit({ projectId: true }).strict(),
    answer: savedAnswersSchema,
  },
  async ({ caller, params, body }) => {
    const { answers, savedAt } = await saveAnswers(caller, { projectId: params.id, answers: body.answers });
    return { answers: [...answers], savedAt };
  },
);

export const POST = defineRoute(
  { id: 'submitScores', summary: 'Submits one’s own answers: from now on they count.', description: 'Submitted again, nothing changes.', permission: 'log', params: idParams, answer: submittedSchema, errors: ['conflict'] },
  async ({ caller, params }) => {
    const { submittedAt } = await submitSheet(caller, { projectId: params.id });
    return { submittedAt };
  },
);
