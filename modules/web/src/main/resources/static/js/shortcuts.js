// Keys: `/` finds, `n` logs a contact, Ctrl+Enter sends the form one is in, Escape leaves a field or closes a menu.
const typing = element => element.closest('input, textarea, select, [contenteditable]') !== null;

function press(key) {
  const focused = document.querySelector(`[data-shortcut-focus="${CSS.escape(key)}"]`);
  const link = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
  if (focused) {
    focused.focus();
    focused.select?.();
  } else {
    link?.click();
  }
  return focused !== null || link !== null;
}

function send(target) {
  const form = target.closest('form[data-submit="ctrl-enter"]') ?? document.querySelector('main form[data-submit="ctrl-enter"]');
  form?.requestSubmit();
  return form !== null;
}

function leave(target) {
  const menu = target.closest('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else if (typing(target)) {
    target.blur();
  }
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (send(event.target)) event.preventDefault();
  } else if (event.key === 'Escape') {
    leave(event.target);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    if (event.key.length === 1 && press(event.key)) event.preventDefault();
  }
});

// What the page wants seen first: the summary of what is wrong.
document.querySelector('[data-focus]')?.focus();
