/**
 * Lets the time page open without a network, and nothing else: it keeps that page and the files it is made of. Data of the API
 * is never kept here; entries wait in the page's own store. The pages remove what is kept at sign-out.
 */
const PAGES = 'groundwork-offline pages';
const FILES = 'groundwork-offline files';
const TIME_PAGE = /^\/w\/[^/]+\/time$/;
const FRESH_MS = 600_000;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'keep') event.waitUntil(keep(event.data));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(open(request, url));
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(readFile(request));
});

/** The network first; without it, the page as it was kept. */
async function open(request, url) {
  try {
    const response = await fetch(request);
    if (TIME_PAGE.test(url.pathname)) {
      if (isRefused(response)) await (await caches.open(PAGES)).delete(url.pathname);
      else if (url.search === '') await keepPage(url.pathname, response.clone());
    }
    return response;
  } catch {
    return (await (await caches.open(PAGES)).match(url.pathname)) ?? offlinePage();
  }
}

/** Their names change with their content. */
async function readFile(request) {
  return (await (await caches.open(FILES)).match(request)) ?? fetch(request);
}

async function keep({ page, files }) {
  const store = await caches.open(FILES);
  const known = await store.keys();
  await Promise.all(known.filter(({ url }) => !files.includes(url)).map((request) => store.delete(request)));
  const missing = files.filter((url) => known.every((request) => request.url !== url));
  await Promise.all(missing.map((url) => store.add(url).catch(() => undefined)));
  if (!TIME_PAGE.test(page) || (await isFresh(page))) return;
  const response = await fetch(page, { credentials: 'same-origin', headers: { accept: 'text/html' } }).catch(() => null);
  if (response) await keepPage(page, response);
}

async function isFresh(page) {
  const kept = await (await caches.open(PAGES)).match(page);
  return Date.now() - Date.parse(kept?.headers.get('date') ?? '') < FRESH_MS;
}

/** Only a page that was really answered: no refusal, no other page in its place. */
async function keepPage(page, response) {
  const isPage = response.ok && !response.redirected && response.headers.get('content-type')?.startsWith('text/html');
  if (isPage) await (await caches.open(PAGES)).put(page, response);
}

/** Sent to the sign-in, or no member any more; a server that is being restarted refuses nobody. */
function isRefused({ type, status }) {
  return type === 'opaqueredirect' || status === 401 || status === 403 || status === 404;
}

function offlinePage() {
  const text = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Offline</title><body style="font:15px/1.5 Georgia,serif;margin:15vh auto;max-width:40ch;padding:0 16px"><h1 style="font-size:20px">There is no network</h1><p>This page needs one. Time can be logged without: open the time page of your workspace, and what you log is sent later.</p></body></html>';
  return new Response(text, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
