// Forms are for one sending. A page that the browser kept in its memory (the back button after saving) or that opened
// without a line would send an id that was used: the first is asked for again, the second gets an id of its own.
export const NOBODY = '00000000-0000-0000-0000-000000000001';

// A UUID, version 7: the time in milliseconds, then chance.
function nextId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(Date.now()) << 16n) | BigInt((bytes[6] << 8) | bytes[7]));
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function renew(form) {
  const id = form.elements.namedItem('id');
  if (form.dataset.offline === 'true' && id) id.value = nextId();
}

addEventListener('pageshow', event => {
  if (event.persisted && document.querySelector('main form[method=post] input[name=id]')) location.reload();
});

// The browser does not always know that there is no line: what passed through the worker may be the page that it kept. What
// was refused keeps its id.
const [opened] = performance.getEntriesByType('navigation');
const refused = document.querySelector('#errors, #conflict, #warnings') !== null;
if (!navigator.onLine || (opened?.workerStart > 0 && !refused)) document.querySelectorAll('form[data-offline=true]').forEach(renew);

if ('serviceWorker' in navigator && document.body.dataset.user !== NOBODY) {
  navigator.serviceWorker.register('/worker.js').catch(() => {});
} else if ('caches' in window) {
  caches.delete('noaber-form');
}
