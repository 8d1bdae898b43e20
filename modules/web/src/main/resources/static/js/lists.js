// Says how many there are after a list was filtered without a reload.
import { announce } from './announce.js';

document.addEventListener('htmx:afterSettle', event => {
  const count = event.detail.target.ownerDocument.querySelector('#results .results-count');
  if (count) announce(count.textContent.trim());
});
