// Opens the contact form without a line: keeps the last form page and the static files it needs. Everything else is
// left to the network; what is private and not this form is never kept.
const FORM = '/contacts/new';
const PAGES = 'noaber-form';
const FILES = 'noaber-files';

async function keepForm() {
  const answer = await fetch(FORM, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const files = [...new Set((await answer.clone().text()).match(/\/assets\/[^"]+/g) ?? [])];
  await (await caches.open(FILES)).addAll(files);
  await (await caches.open(PAGES)).put(FORM, answer);
}

async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await (await caches.open(PAGES)).put(FORM, answer.clone());
    return answer;
  } catch (offline) {
    const kept = await caches.match(FORM);
    if (kept) return kept;
    throw offline;
  }
}

// An address with a hash never changes its content; files of an older hash are let go.
async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const current = new URL(request.url).pathname.split('/')[2];
    for (const old of await files.keys()) {
      if (new URL(old.url).pathname.split('/')[2] !== current) await files.delete(old);
    }
    await files.put(request, answer.clone());
  }
  return answer;
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(Promise.all([clients.claim(), keepForm().catch(() => {})])));
addEventListener('fetch', event => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === FORM) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
