import 'server-only';
import type { Change } from './change';
import type { ChangeFeed } from './change-feed';

type Listener = {
  readonly workspaceId: string;
  /** Whether a change concerns this listener. */
  readonly wants: (change: Change) => boolean;
  /** Whether the listener may still read the workspace. */
  readonly isAllowed: () => Promise<boolean>;
  /** Ends it: the browser went away. */
  readonly signal: AbortSignal;
};

/** Proxies close what is silent for a minute; a right that was taken away must not outlive this by much. */
const BEAT_MS = 20_000;
/** A browser that takes nothing is let go; it comes back and fetches everything. */
const MOST_WAITING = 200;

/** Nothing on the way may keep, compress or hold back what is sent. */
const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };

/** Changes of a workspace as server-sent events: "change" with its subject, "catch-up" after a gap. */
export function streamChanges(feed: ChangeFeed, { workspaceId, wants, isAllowed, signal }: Listener, beatMs = BEAT_MS): Response {
  const encoder = new TextEncoder();
  let release = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const stop = (): void => {
        release();
        if (isOpen) controller.close();
        isOpen = false;
      };
      const send = (text: string): void => {
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) stop();
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const unsubscribe = feed.subscribe({
        workspaceId,
        onChange: (change) => {
          if (wants(change)) send(`event: change\ndata: ${JSON.stringify({ subject: change.subject, projects: change.projects, people: change.people })}\n\n`);
        },
        onGap: () => send('event: catch-up\ndata: {}\n\n'),
        onEnd: () => stop(),
      });
      const beat = setInterval(() => void isAllowed().then((allowed) => (allowed ? send(': here\n\n') : stop()), stop), beatMs);
      release = () => {
        clearInterval(beat);
        unsubscribe();
      };
      signal.addEventListener('abort', release, { once: true });
      send('retry: 1000\nevent: ready\ndata: {}\n\n');
    },
    cancel: () => release(),
  });
  return new Response(body, { headers: HEADERS });
}
