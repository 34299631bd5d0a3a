import { z } from 'zod';

/** What people may comment on. */
export const commentSubjects = ['project', 'snapshot'] as const;
export type CommentSubject = (typeof commentSubjects)[number];

export const commentsQuery = z.object({ subject: z.enum(commentSubjects), subjectId: z.uuid() });

export const addCommentInput = commentsQuery.extend({ body: z.string('is missing').trim().min(1, 'is empty').max(4000, 'has at most 4,000 characters') });

export const removeCommentInput = z.object({ commentId: z.uuid() });
