// Type-ahead by the ARIA combobox pattern. The element says where its options come from; they are a fragment of
// <li role="option" data-value data-label data-href data-create>. With a list of tokens it chooses several, with
// data-navigate it goes where the option leads, and otherwise it fills in the field.
import { announce } from './announce.js';

const WAIT = 120;
let count = 0;

class Combobox {
  constructor(box) {
    this.box = box;
    this.input = box.querySelector('input:not([type=checkbox]):not([type=hidden]):not(.token-email)');
    this.tokens = box.querySelector('.token-list');
    this.options = this.listbox();
    this.tokens?.querySelectorAll('.token').forEach(token => this.dress(token));
    this.input.addEventListener('input', () => this.later());
    this.input.addEventListener('keydown', event => this.key(event));
    this.input.addEventListener('blur', () => this.close());
    this.options.addEventListener('mousedown', event => this.pick(event));
  }

  listbox() {
    const options = document.createElement('ul');
    options.id = `options-${++count}`;
    options.className = 'options';
    options.hidden = true;
    options.setAttribute('role', 'listbox');
    options.setAttribute('aria-label', this.input.getAttribute('aria-label') ?? this.input.labels[0]?.textContent.trim() ?? '');
    this.input.after(options);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': options.id })) {
      this.input.setAttribute(name, value);
    }
    return options;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const text = this.input.value.trim();
    this.request?.abort();
    if (!text) return this.close();
    this.request = new AbortController();
    const address = new URL(this.box.dataset.combobox, location.href);
    try {
      const answer = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html', 'Noaber-Typed': encodeURIComponent(text) }, signal: this.request.signal });
      this.signedOut(answer.status === 401);
      if (answer.ok) this.show(await answer.text());
    } catch {
      // Superseded by the next letter, or offline: the field stays a field.
    }
  }

  // Says at the field that nothing can be found any more, and where to sign in: what was typed stays.
  signedOut(really) {
    const { signedOut, signIn } = document.body.dataset;
    const shown = this.box.querySelector('.signed-out');
    if (!really) shown?.remove();
    if (!really || shown) return;
    const link = Object.assign(document.createElement('a'), { href: '/sign-in?return=/signed-in', target: '_blank', rel: 'noopener', textContent: signIn });
    link.className = 'utrecht-link';
    const message = Object.assign(document.createElement('p'), { className: 'utrecht-form-field-error-message field-error signed-out' });
    message.append(`${signedOut} `, link);
    this.input.before(message);
    this.close();
    announce(signedOut);
  }

  show(html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const found = [...parsed.querySelectorAll('[role=option]')].filter(option => option.dataset.create === 'true' || !this.has(option.dataset.value));
    found.forEach((option, place) => { option.id = `${this.options.id}-${place}`; option.setAttribute('aria-selected', 'false'); });
    this.options.replaceChildren(...found.map(option => document.adoptNode(option)));
    this.open(found.length > 0);
    announce(found.length ? this.words('found', found.length) : this.box.dataset.none);
    if (found.length && !('navigate' in this.box.dataset)) this.move(1);
  }

  open(really) {
    this.options.hidden = !really;
    this.input.setAttribute('aria-expanded', String(really));
    if (!really) this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    clearTimeout(this.timer);
    this.open(false);
  }

  get isOpen() { return !this.options.hidden; }
  get active() { return this.options.querySelector('[aria-selected=true]'); }

  move(step) {
    const all = [...this.options.children];
    const from = all.indexOf(this.active);
    const to = all[(from + step + all.length + (from < 0 && step < 0 ? 1 : 0)) % all.length];
    this.active?.setAttribute('aria-selected', 'false');
    to.setAttribute('aria-selected', 'true');
    to.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', to.id);
  }

  key(event) {
    if (event.isComposing) return;
    const does = {
      ArrowDown: () => (this.isOpen ? this.move(1) : this.ask()),
      ArrowUp: () => this.isOpen && this.move(-1),
      Enter: () => this.isOpen && this.active && !event.ctrlKey && !event.metaKey && this.choose(this.active),
      Escape: () => this.isOpen && this.close(),
      Backspace: () => !this.input.value && this.tokens?.lastElementChild && this.remove(this.tokens.lastElementChild),
    }[event.key];
    if (does && does() !== false && event.key !== 'Backspace') event.preventDefault();
    if (event.key === 'Enter' && this.tokens && !event.ctrlKey && !event.metaKey) event.preventDefault();
  }

  pick(event) {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) this.choose(option);
  }

  choose(option) {
    this.close();
    if ('navigate' in this.box.dataset) {
      location.assign(option.dataset.href);
    } else if (this.tokens) {
      this.add(option.dataset.value, option.dataset.label);
      this.input.value = '';
      this.input.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      this.input.value = option.dataset.label;
    }
  }

  has(value) {
    return [...(this.tokens?.querySelectorAll('input[type=checkbox]') ?? [])].some(input => input.value === value && input.checked);
  }

  add(value, label) {
    if (this.box.dataset.single === 'true') this.tokens.replaceChildren();
    const token = document.createElement('li');
    token.className = 'token';
    const name = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: this.box.dataset.name, value, checked: true });
    input.defaultChecked = true;
    const text = document.createElement('span');
    text.textContent = label;
    name.append(input, text);
    token.append(name);
    if (this.box.dataset.email) token.append(this.email(value, label));
    this.tokens.append(token);
    this.dress(token);
    announce(this.words('added', label));
    this.box.dispatchEvent(new CustomEvent('noaber:chosen', { bubbles: true, detail: { value, label } }));
  }

  // The address of what was chosen, beside it; named as the server names it.
  email(value, label) {
    const input = Object.assign(document.createElement('input'), { type: 'email', name: `${this.box.dataset.name}.email.${value.slice(value.indexOf(':') + 1)}`, placeholder: this.box.dataset.address, autocomplete: 'off', maxLength: 254 });
    input.className = 'utrecht-textbox utrecht-textbox--html-input token-email';
    input.setAttribute('aria-label', this.words('email', label));
    return input;
  }

  dress(token) {
    const label = token.querySelector('span').textContent;
    token.querySelector('input').hidden = true;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
    button.setAttribute('aria-label', this.words('remove', label));
    button.addEventListener('click', () => { this.remove(token); this.input.focus(); });
    token.append(button);
  }

  remove(token) {
    const label = token.querySelector('span').textContent;
    token.remove();
    announce(this.words('removed', label));
    this.box.dispatchEvent(new CustomEvent('noaber:removed', { bubbles: true, detail: { label } }));
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  words(name, value) {
    return (this.box.dataset[name] ?? '').replace('{0}', value);
  }
}

export const comboboxes = new WeakMap();

export function dress(root) {
  for (const box of root.querySelectorAll('[data-combobox]')) {
    if (!comboboxes.has(box)) comboboxes.set(box, new Combobox(box));
  }
}

dress(document);
document.addEventListener('htmx:load', event => dress(event.detail.elt));
