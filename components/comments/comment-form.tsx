'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';

/** Text stays until it is stored, so that a refusal loses nothing. */
export function CommentForm({ onAdd }: { onAdd: (body: string) => Promise<string | null> }) {
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const add = () =>
    startTransition(async () => {
      const refused = await onAdd(body);
      setProblem(refused);
      if (refused === null) setBody('');
    });
  return (
    <form
      className="grid max-w-[78ch] justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== '') add();
      }}
    >
      <TextArea className="w-full" label="Comment" rows={2} maxLength={4000} value={body} error={problem} onChange={(event) => setBody(event.target.value)} />
      <Button type="submit" busy={isPending} disabled={body.trim() === ''}>
        Comment
      </Button>
    </form>
  );
}
