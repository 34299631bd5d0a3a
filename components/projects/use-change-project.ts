'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { notify } from '@/components/ui/toast-store';
import { changeProjectAction } from '@/lib/features/projects/actions';
import type { ProjectHeadView } from '@/lib/features/projects/loaders';
import type { ProjectChange, ProjectField } from '@/lib/features/projects/schema';

type Project = ProjectHeadView['project'];
type Change = Omit<ProjectChange, 'id' | 'seen'>;
type Fields = Partial<Pick<Project, ProjectField>>;

/**
 * Changes a project where it is shown: at once on the screen, then on the server, with the way back in a notice.
 * What is refused comes back as the problem of its field; a change by somebody else meanwhile is never overwritten unseen.
 */
export function useChangeProject(workspace: string, project: Project) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [shown, show] = useOptimistic(project, (now, change: Fields) => ({ ...now, ...change }));
  const [isPending, startTransition] = useTransition();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});

  const change = (what: Change, message: string, onDone?: () => void) =>
    startTransition(async () => {
      const { stageReason, ...fields } = what;
      show(fields as Fields);
      // What is on the screen, not what was last loaded: a second change may follow the first before it is answered.
      const seen = Object.fromEntries((Object.keys(fields) as ProjectField[]).map((key) => [key, shown[key]]));
      const answer = await changeProjectAction({ workspace, id: project.id, ...fields, ...(stageReason === undefined ? {} : { stageReason }), seen });
      setProblems(answer.ok ? {} : Object.fromEntries(answer.fields.map(({ path, message: problem }) => [path, problem])));
      if (answer.ok) {
        offerUndo(message, answer.value.groupId);
        onDone?.();
        await queryClient.invalidateQueries();
      } else if (answer.code !== 'invalid') {
        // What is wrong with a field stands below it.
        notify({ message: 'Not saved', detail: answer.reason, tone: 'warn' });
      }
      router.refresh();
    });
  return { shown, change, isPending, problems };
}
