'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';

type TagFactProps = { tags: readonly string[]; mayEdit: boolean; onChange: (tags: string[], message: string) => void };

export function TagFact({ tags, mayEdit, onChange }: TagFactProps) {
  const [text, setText] = useState<string | null>(null);
  const add = () => {
    const tag = text?.trim() ?? '';
    setText(null);
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag], `Tagged with ${tag}`);
  };
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className="inline-flex min-h-6 items-center gap-1 rounded-1 bg-paper-3 px-1.5">
          {tag}
          {mayEdit ? (
            <button type="button" aria-label={`Take the tag ${tag} away`} onClick={() => onChange(tags.filter((one) => one !== tag), `Took the tag ${tag} away`)} className="-mr-1 grid size-6 place-items-center rounded-1 text-ink-2 hover:text-ink">
              <Icon name="x" size={12} />
            </button>
          ) : null}
        </span>
      ))}
      {tags.length === 0 && !mayEdit ? <span className="font-medium">none</span> : null}
      {mayEdit && text === null ? (
        <button type="button" onClick={() => setText('')} className="min-h-6 rounded-1 px-1 text-accent hover:bg-paper-3">
          add a tag
        </button>
      ) : null}
      {text === null ? null : (
        <input
          aria-label="New tag"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was just pressed
          autoFocus
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
            if (event.key === 'Escape') setText(null);
          }}
          className="h-6 w-28 rounded-1 border border-edge bg-raised px-1 outline-none focus:border-accent"
        />
      )}
    </>
  );
}
