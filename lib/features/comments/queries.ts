'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/lib/platform/fetch-json';
import type { CommentSubject } from './schema';
import type { CommentLine } from './view-model';

type Scope = { readonly workspace: string; readonly subject: CommentSubject; readonly subjectId: string };

export function commentsOptions({ workspace, subject, subjectId }: Scope) {
  return queryOptions({
    queryKey: ['comments', workspace, subject, subjectId],
    queryFn: () => fetchJson<CommentLine[]>(`/api/w/${encodeURIComponent(workspace)}/comments?${new URLSearchParams({ subject, subjectId }).toString()}`),
  });
}

export function useComments(scope: Scope) {
  return useQuery(commentsOptions(scope));
}
