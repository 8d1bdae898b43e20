// A part of a page that is drawn anew when the server tells that something changed, for as long as the page is open.
for (const part of document.querySelectorAll('[data-live]')) {
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
  addEventListener('pagehide', () => told.close(), { once: true });
}
