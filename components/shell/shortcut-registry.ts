import { describeKey, isSingleKeys, stepSequence } from './shortcut-keys';

export type Shortcut = {
  /** "j", "g p" (one after the other), "ctrl+k", "?". Without keys it is found in the command palette only. */
  keys?: string;
  label: string;
  /** Heading in the keyboard map. */
  group: string;
  /** Also a button of the phone's tab bar, under this name. */
  tab?: string;
  run: () => void;
};

const PREFERENCE = 'groundwork-single-keys';
const SEQUENCE_PAUSE_MS = 1200;

let registered: readonly Shortcut[] = [];
let typed = '';
let typedAt = 0;
const listeners = new Set<() => void>();

function tellListeners() {
  for (const listener of listeners) listener();
}

export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function listShortcuts(): readonly Shortcut[] {
  return registered;
}

/** Adds shortcuts until the returned function is called. The latest binding of a key wins, so a panel may take one over. */
export function registerShortcuts(shortcuts: readonly Shortcut[]): () => void {
  registered = [...registered, ...shortcuts];
  tellListeners();
  return () => {
    registered = registered.filter((one) => !shortcuts.includes(one));
    tellListeners();
  };
}

export function areSingleKeysOn(): boolean {
  return window.localStorage.getItem(PREFERENCE) !== 'off';
}

export function setSingleKeys(on: boolean) {
  window.localStorage.setItem(PREFERENCE, on ? 'on' : 'off');
  tellListeners();
}

/** Runs what the pressed key stands for, unless somebody is typing, a modal is open, or the key belongs to the focused control. */
export function handleKeyDown(event: KeyboardEvent) {
  const key = describeKey(event);
  if (event.defaultPrevented || event.isComposing || (isSingleKeys(key) && belongsToControl(event, key))) return;
  if (event.timeStamp - typedAt > SEQUENCE_PAUSE_MS) typed = '';
  const singleKeys = areSingleKeysOn();
  const usable = registered.filter((one) => one.keys && (singleKeys || !isSingleKeys(one.keys)));
  const step = stepSequence(typed, key, usable.map((one) => one.keys ?? ''));
  typed = step.typed;
  typedAt = event.timeStamp;
  const shortcut = usable.findLast((one) => one.keys === step.match);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

function belongsToControl(event: KeyboardEvent, key: string): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="menu"]')) return true;
  if (document.querySelector('dialog[open]')) return true;
  const activates = key === 'enter' || key === 'space';
  return activates && target.closest('a, button, summary, [role="button"]') !== null;
}
