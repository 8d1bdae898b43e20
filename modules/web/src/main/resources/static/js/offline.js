// A form[data-offline="true"] that is sent without a line is kept on this device, and sent once the line is back. It
// brings its own id, so that the server stores it once even when an answer was lost underway.
import { renew } from './reopen.js';

const status = document.getElementById('line');
const user = document.body.dataset.user;

function store(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('noaber', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('outbox', mode);
      const request = work(transaction.objectStore('outbox'));
      transaction.oncomplete = () => { opening.result.close(); resolve(request.result); };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

const waiting = async () => (await store('readonly', outbox => outbox.getAll())).filter(kept => kept.user === user);

function show(text, link) {
  status.replaceChildren(text);
  if (link) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: status.dataset.open });
    button.addEventListener('click', () => open(link));
    status.append(' ', button);
  }
  status.hidden = !text;
}

async function tell() {
  const count = (await waiting()).length;
  const parts = [];
  if (!navigator.onLine) parts.push(status.dataset.off);
  if (count) parts.push(status.dataset.waiting.replace('{0}', count));
  show(parts.join(' '));
}

// Sends the kept form as a form again, so that the server's own page says what is wrong with it.
function open(kept) {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: kept.action, hidden: true });
  for (const [name, value] of kept.values) {
    form.append(Object.assign(document.createElement('textarea'), { name, value }));
  }
  document.body.append(form);
  store('readwrite', outbox => outbox.delete(kept.id)).then(() => form.submit());
}

async function send(kept) {
  const answer = await fetch(kept.action, { method: 'POST', body: new URLSearchParams(kept.values), headers: { Accept: 'text/html' } });
  if (answer.ok && answer.redirected) {
    await store('readwrite', outbox => outbox.delete(kept.id));
    return true;
  }
  if (answer.status >= 500) throw new Error(String(answer.status));
  show(status.dataset.refused, kept);
  return false;
}

async function sendAll() {
  let sent = 0;
  try {
    for (const kept of await waiting()) {
      if (!(await send(kept))) return;
      sent++;
    }
    if (sent) show(status.dataset.sent);
  } catch {
    await tell();
  }
}

// One tab at a time sends.
const flush = () => navigator.locks ? navigator.locks.request('noaber-outbox', { ifAvailable: true }, lock => lock && sendAll()) : sendAll();

async function hold(form) {
  const values = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const id = form.elements.namedItem('id').value;
  await store('readwrite', outbox => outbox.put({ id, user, action: form.action, values, at: Date.now() }));
  if (form.dataset.draft) (await import('./drafts.js')).forget(form.dataset.draft);
  form.reset();
  form.querySelectorAll('.token-list').forEach(list => list.replaceChildren());
  renew(form);
  form.dispatchEvent(new CustomEvent('noaber:held', { bubbles: true }));
  await tell();
  status.scrollIntoView({ block: 'center' });
}

if (status && 'indexedDB' in window) {
  document.addEventListener('submit', event => {
    if (event.target.dataset.offline !== 'true' || navigator.onLine) return;
    event.preventDefault();
    hold(event.target);
  });
  addEventListener('online', () => { tell().then(flush); });
  addEventListener('offline', tell);
  tell().then(() => navigator.onLine && flush());
}
