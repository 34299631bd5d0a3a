'use server';

import { defineAction } from '@/lib/platform/action-client';
import * as mutations from './mutations';
import { addCommentInput, removeCommentInput } from './schema';

export const addComment = defineAction({ permission: 'comment', schema: addCommentInput, run: mutations.addComment });

export const removeComment = defineAction({ permission: 'comment', schema: removeCommentInput, run: (caller, { commentId }) => mutations.removeComment(caller, commentId) });
