'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

type TagFormProps = { tags: readonly string[]; onAdd: (tag: string) => void; onRemove: (tag: string) => void };

/** Adds a tag to the chosen projects, or takes it away. */
export function TagForm({ tags, onAdd, onRemove }: TagFormProps) {
  const [text, setText] = useState('');
  const known = useId();
  const tag = text.trim();
  return (
    <form
      className="grid w-56 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== '') onAdd(tag);
      }}
    >
      <TextField label="Tag" list={known} maxLength={60} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      <datalist id={known}>
        {tags.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <span className="flex gap-2">
        <Button type="submit" disabled={tag === ''}>
          Add
        </Button>
        <Button disabled={tag === ''} onClick={() => onRemove(tag)}>
          Take away
        </Button>
      </span>
    </form>
  );
}
