'use client';

import { useEffect } from 'react';
import { toast, Toaster as SonnerToaster } from 'sonner';
import { subscribeToNotices, takeNotices, type Notice } from './toast-store';

const SHOWN_MS = 8000;
/** On a phone the foot of the window belongs to the navigation, which a notice leaves within reach. */
const ABOVE_TABS = 'calc(68px + max(8px, env(safe-area-inset-bottom)))';

export function Toaster() {
  useEffect(() => {
    const showWaiting = () => takeNotices().forEach(show);
    showWaiting();
    return subscribeToNotices(showWaiting);
  }, []);
  return <SonnerToaster position="bottom-right" mobileOffset={{ bottom: ABOVE_TABS }} toastOptions={{ unstyled: true, duration: SHOWN_MS }} />;
}

function show({ message, detail, undo, tone = 'plain' }: Notice) {
  toast.custom((id) => (
    <div className="flex w-[min(calc(100vw-32px),356px)] items-start gap-3 rounded-2 border border-rule-2 bg-raised px-4 py-3 text-2 text-ink shadow-popover">
      <div className="flex-1">
        <p className={tone === 'warn' ? 'font-medium text-warn' : 'font-medium'}>{message}</p>
        {detail ? <p className="text-ink-2">{detail}</p> : null}
      </div>
      {undo ? (
        <button
          type="button"
          className="font-medium text-accent hover:underline pointer-coarse:-my-3 pointer-coarse:-mr-3 pointer-coarse:min-h-11 pointer-coarse:px-3"
          onClick={() => {
            toast.dismiss(id);
            void undo();
          }}
        >
          Undo
        </button>
      ) : null}
    </div>
  ));
}
