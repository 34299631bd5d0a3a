import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectLive, type LiveEvent } from '@/components/shell/live-connection';

/** A browser's connection, as far as it is used. */
class Source extends EventTarget {
  static opened: Source[] = [];
  isClosed = false;
  constructor(readonly address: string) {
    super();
    Source.opened.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
  say(name: string, data = '{}'): void {
    this.dispatchEvent(Object.assign(new Event(name), { data }));
  }
}

let grant: () => void;

beforeEach(() => {
  Source.opened = [];
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
  // A lock that is granted when the test says so, whatever has become of the page that asked.
  vi.stubGlobal('navigator', { locks: { request: (_name: string, _options: object, hold: () => Promise<void>) => new Promise<void>((resolve) => (grant = () => void hold().then(resolve))) } });
});
afterEach(() => vi.unstubAllGlobals());

const connect = (heard: LiveEvent[] = []) => ({ heard, disconnect: connectLive('/live', (event) => heard.push(event)) });

describe('the connection of a page', () => {
  it('hears changes, and a gap only after the first time', () => {
    const { heard, disconnect } = connect();
    grant();
    const [source] = Source.opened;
    source?.say('ready');
    source?.say('change', '{"subject":"timer","projects":null}');
    source?.say('ready');
    expect(heard).toEqual([{ kind: 'change', subject: 'timer', projects: null }, { kind: 'catch-up' }]);
    disconnect();
    expect(source?.isClosed).toBe(true);
  });

  it('is not opened for a page that has let go before the lock was granted', () => {
    const { disconnect } = connect();
    disconnect();
    grant();
    expect(Source.opened).toEqual([]);
  });

  it('says nothing on a closed channel, though something was on its way', () => {
    const { heard, disconnect } = connect();
    grant();
    disconnect();
    const errors: unknown[] = [];
    const note = (error: unknown) => errors.push(error);
    process.on('uncaughtException', note);
    Source.opened[0]?.say('change', '{"subject":"timer","projects":null}');
    return new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => {
      process.off('uncaughtException', note);
      expect([heard, errors]).toEqual([[], []]);
    });
  });
});
