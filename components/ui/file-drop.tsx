'use client';

import clsx from 'clsx';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from './button';
import { Icon } from './icon';

type FileDropProps = {
  /** What to do: "Drop a list of projects here, or choose it." */
  invitation: string;
  /** Of the input, for screen readers. */
  label: string;
  hint: string;
  /** Endings, as an input's `accept` takes them. */
  accept: string;
  isBusy: boolean;
  onChoose: (file: File) => void;
};

export function FileDrop({ invitation, label, hint, accept, isBusy, onChoose }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onChoose(file);
    // The same file can be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!isBusy) take(event.dataTransfer.files);
      }}
      className={clsx('grid justify-items-start gap-3 border border-dashed px-6 py-10 max-sm:px-4', isOver ? 'border-accent bg-accent-soft' : 'border-edge')}
    >
      <p className="font-serif text-4">{isBusy ? 'Reading the file…' : invitation}</p>
      <input ref={input} type="file" accept={accept} aria-label={label} aria-describedby={hintId} className="sr-only" tabIndex={-1} onChange={(event) => take(event.target.files)} />
      <Button variant="primary" busy={isBusy} icon={<Icon name="file-spreadsheet" />} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <p id={hintId} className="max-w-[70ch] text-2 text-ink-3">
        {hint}
      </p>
    </div>
  );
}
