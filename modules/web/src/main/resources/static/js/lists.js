// A list that is filtered without a reload: says how many there are, and keeps what was chosen in it.
import { announce } from './announce.js';

// What is searched for is sent while it is typed. Leaving the field is no other search, and would draw the list anew
// under the hands of who chooses from it.
document.addEventListener('change', event => {
  if (event.target.matches('[data-filters] input[type=search]')) event.stopPropagation();
}, true);

// An answer that comes late takes no choice away, as long as what was chosen is among what was found.
const choices = list => list.querySelectorAll('input[type=radio], input[type=checkbox]');
let chosen = [];
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target.id !== 'results') return;
  chosen = [...choices(event.detail.target)].filter(input => input.checked).map(input => [input.name, input.value]);
});
document.addEventListener('htmx:afterSettle', event => {
  const list = event.detail.target.ownerDocument.querySelector('#results');
  for (const input of list && chosen.length ? choices(list) : []) {
    if (chosen.some(([name, value]) => input.name === name && input.value === value)) input.checked = true;
  }
  chosen = [];
  const count = list?.querySelector('.results-count');
  if (count) announce(count.textContent.trim());
});
