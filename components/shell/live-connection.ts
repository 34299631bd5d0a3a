/** What the server tells while a page is open: a change, or that some may have been missed. */
export type LiveEvent = { readonly kind: 'change'; readonly subject: string; readonly projects: readonly (string | null)[] | null } | { readonly kind: 'catch-up' };

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** A tab that got the connection at once has just been loaded; one that waited for it may have missed something. */
const FRESH_MS = 1000;

/**
 * Hears the events of an address until the returned function is called. One tab of the browser holds the connection for all:
 * browsers allow few of them to one server. Where tabs can't agree, each has its own.
 */
export function connectLive(address: string, hear: (event: LiveEvent) => void): () => void {
  const end = new AbortController();
  const channel = new BroadcastChannel(`groundwork live ${address}`);
  channel.onmessage = ({ data }: MessageEvent<LiveEvent>) => hear(data);
  const tell = (event: LiveEvent) => {
    // What was on its way when the page let go; the channel is closed by then.
    if (end.signal.aborted) return;
    hear(event);
    channel.postMessage(event);
  };
  const begun = performance.now();
  const hold = () => holdConnection(address, tell, performance.now() - begun < FRESH_MS, end.signal);
  // Not there on addresses without https.
  const locks = navigator.locks as LockManager | undefined;
  const held = locks ? locks.request(`groundwork live ${address}`, { signal: end.signal }, hold) : hold();
  void Promise.resolve(held).catch(() => undefined);
  return () => {
    end.abort();
    channel.close();
  };
}

/** Keeps a connection up until `signal` ends it. */
function holdConnection(address: string, tell: (event: LiveEvent) => void, isFresh: boolean, signal: AbortSignal): Promise<void> {
  // The lock may be granted to a page that has let go meanwhile; it must not hold it.
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let source: EventSource | null = null;
    let timer: number | undefined;
    let wait = FIRST_WAIT_MS;
    let isFirst = isFresh;
    const open = () => {
      window.clearTimeout(timer);
      source?.close();
      source = new EventSource(address);
      source.addEventListener('ready', () => {
        wait = FIRST_WAIT_MS;
        if (!isFirst) tell({ kind: 'catch-up' });
        isFirst = false;
      });
      source.addEventListener('catch-up', () => tell({ kind: 'catch-up' }));
      source.addEventListener('change', ({ data }: MessageEvent<string>) => tell({ kind: 'change', ...(JSON.parse(data) as { subject: string; projects: string[] | null }) }));
      source.addEventListener('error', () => {
        isFirst = false;
        // The browser comes back by itself unless the server answered with a refusal.
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = window.setTimeout(open, wait);
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
      });
    };
    window.addEventListener('online', open, { signal });
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      source?.close();
      resolve();
    });
    open();
  });
}
