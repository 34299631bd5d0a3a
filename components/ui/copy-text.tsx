'use client';

import { useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { TextField } from './text-field';

/** A text that is meant to be taken elsewhere: selected on focus, and copied by a button where the browser allows it. */
export function CopyText({ label, text, hint }: { label: string; text: string; hint: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const icon = <Icon name={isCopied ? 'check' : 'copy'} size={13} />;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <TextField label={label} value={text} readOnly hint={hint} className="font-mono" onFocus={(event) => event.currentTarget.select()} />
      {globalThis.navigator?.clipboard ? (
        <Button icon={icon} className="sm:mt-5" onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
        </Button>
      ) : null}
    </div>
  );
}
