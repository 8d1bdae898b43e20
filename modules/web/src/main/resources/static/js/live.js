// A part of a page that is drawn anew when the server tells that something changed, for as long as it is on the page.
const lines = new Map();

function follow(part) {
  const told = new EventSource('/graphql?query=' + encodeURIComponent(part.dataset.live));
  const changed = () => part.dispatchEvent(new CustomEvent('live'));
  let lost = false;
  told.addEventListener('next', changed);
  told.addEventListener('error', () => { lost = true; });
  // What happened while the line was down was told to nobody.
  told.addEventListener('open', () => {
    if (lost) changed();
    lost = false;
  });
  return told;
}

function hangUp(keep) {
  for (const [part, told] of lines) {
    if (!keep(part)) {
      told.close();
      lines.delete(part);
    }
  }
}

function listen() {
  hangUp(part => part.isConnected);
  for (const part of document.querySelectorAll('[data-live]')) {
    if (!lines.has(part)) lines.set(part, follow(part));
  }
}

// Drawing a part anew leaves what is wider than its frame where the reader had moved it.
let moved = 0;
document.addEventListener('htmx:beforeSwap', event => {
  if (lines.has(event.detail.target)) moved = event.detail.target.querySelector('.table-frame')?.scrollLeft ?? 0;
});
document.addEventListener('htmx:afterSwap', event => {
  const frame = lines.has(event.detail.target) && event.detail.target.querySelector('.table-frame');
  if (frame) frame.scrollLeft = moved;
});
// A list that is filtered without a reload has parts of its own.
document.addEventListener('htmx:afterSettle', listen);
addEventListener('pagehide', () => hangUp(() => false));
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  listen();
  for (const part of lines.keys()) part.dispatchEvent(new CustomEvent('live'));
});
listen();
