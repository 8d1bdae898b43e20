// Keeps what is typed in form[data-draft], per user and form, until it was saved; puts it back with a notice.
import { comboboxes } from './combobox.js';
import { NOBODY } from './reopen.js';

const user = document.body.dataset.user;
const PREFIX = 'noaber-draft:';
const WEEK = 7 * 24 * 60 * 60 * 1000;
const keyOf = name => `${PREFIX}${user}:${name}`;

export function forget(name) {
  localStorage.removeItem(keyOf(name));
}

// Drafts of another user of this device, and old ones, are not kept. Nobody is not another user: the session ended, or a
// page that asks for no user says what went wrong.
function tidy() {
  for (const key of Object.keys(localStorage).filter(name => name.startsWith(PREFIX))) {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    const anothers = user !== NOBODY && !key.startsWith(PREFIX + user + ':');
    if (anothers || Date.now() - kept.at > WEEK) localStorage.removeItem(key);
  }
}

function contents(form) {
  const tokens = [...form.querySelectorAll('.tokens')].map(box => ({
    name: box.dataset.name,
    chosen: [...box.querySelectorAll('.token')].map(token => [token.querySelector('input').value, token.querySelector('span').textContent]),
  }));
  const named = new Set(tokens.map(({ name }) => name));
  const values = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !named.has(name));
  return { at: Date.now(), values, tokens };
}

// Every new form has an id of its own, which says nothing of what was typed.
const typed = ({ values, tokens }) => JSON.stringify([values.filter(([name]) => name !== 'id'), tokens]);
const same = (one, other) => typed(one) === typed(other);

// The id comes back only with what was sent and may have been stored: what another tab is typing is another record.
function fill(form, draft) {
  const left = Map.groupBy(draft.values, ([name]) => name);
  for (const field of form.elements) {
    if (!field.name || field.closest('.token') || (field.name === 'id' && !draft.sent)) continue;
    const values = (left.get(field.name) ?? []).map(([, value]) => value);
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
  }
  for (const { name, chosen } of draft.tokens) {
    const box = form.querySelector(`.tokens[data-name="${CSS.escape(name)}"]`);
    box?.querySelector('.token-list').replaceChildren();
    chosen.forEach(([value, label]) => comboboxes.get(box)?.add(value, label));
  }
  form.dispatchEvent(new CustomEvent('noaber:restored', { bubbles: true }));
}

function notice(form, draft, discard) {
  const template = form.querySelector('.draft-notice');
  if (!template) return;
  const at = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(draft.at);
  template.querySelector('p').textContent = template.dataset.text.replace('{0}', at);
  template.querySelector('button').addEventListener('click', () => {
    discard();
    location.reload();
  });
  template.hidden = false;
}

function keep(form) {
  const name = form.dataset.draft;
  const began = contents(form);
  const refused = document.querySelector('#errors, #conflict, #warnings, #echo') !== null;
  const stored = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null');
  let touched = false;
  let sent = false;
  const save = () => {
    if (!touched) return;
    const now = contents(form);
    if (same(now, began) && !refused) forget(name);
    else localStorage.setItem(keyOf(name), JSON.stringify({ ...now, sent }));
  };
  if (stored && !same(stored, began) && !refused) {
    fill(form, stored);
    notice(form, stored, () => { touched = false; forget(name); });
    sent = stored.sent === true;
  } else if (refused) {
    touched = true;
    save();
  }
  let timer;
  const soon = () => {
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  };
  for (const event of ['input', 'change', 'noaber:chosen', 'noaber:removed']) form.addEventListener(event, soon);
  addEventListener('pagehide', save);
  form.addEventListener('submit', () => { sent = true; save(); });
  form.addEventListener('noaber:held', () => { sent = false; touched = false; });
}

try {
  tidy();
  const cleared = document.querySelector('[data-draft-cleared]')?.dataset.draftCleared;
  if (cleared) forget(cleared);
  document.querySelectorAll('form[data-draft]').forEach(keep);
} catch {
  // Storage is full or forbidden on this device: the page works, without drafts.
}
