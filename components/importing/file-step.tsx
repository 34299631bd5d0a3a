'use client';

import clsx from 'clsx';
import { FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';

type FileStepProps = { limitMb: number; isBusy: boolean; onChoose: (file: File) => void };

export function FileStep({ limitMb, isBusy, onChoose }: FileStepProps) {
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
      <p className="font-serif text-4">{isBusy ? 'Reading the file…' : 'Drop a list of projects here, or choose it.'}</p>
      <input ref={input} type="file" accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm" aria-label="File with projects" aria-describedby={hintId} className="sr-only" tabIndex={-1} onChange={(event) => take(event.target.files)} />
      <Button variant="primary" busy={isBusy} icon={<FileSpreadsheet size={14} strokeWidth={1.6} aria-hidden />} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <p id={hintId} className="max-w-[70ch] text-2 text-ink-3">
        CSV, TSV or Excel (.xlsx), one project per row, with the names of the columns in the first; at most {limitMb} MB. Nothing is written before you have seen what would change.
      </p>
    </div>
  );
}
