// A browser sends an empty field for a day that does not exist. So that it is not taken for no day at all, it is said at
// the field once one leaves it, and a form with such a field is not sent.
const isDate = field => field.matches?.('input[type=date], input[type=datetime-local]') ?? false;

function clear(field, message) {
  message.remove();
  field.closest('.field')?.classList.remove('utrecht-form-field--invalid');
  field.removeAttribute('aria-invalid');
  field.setAttribute('aria-describedby', (field.getAttribute('aria-describedby') ?? '').replace(message.id, '').trim());
}

function mark(field) {
  const message = Object.assign(document.createElement('p'), {
    id: `${field.id}-no-date`,
    className: 'utrecht-form-field-error-message field-error',
    textContent: document.body.dataset.noDate,
  });
  field.before(message);
  field.closest('.field')?.classList.add('utrecht-form-field--invalid');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${message.id}`.trim());
}

function isBad(field) {
  const bad = field.validity.badInput;
  const message = document.getElementById(`${field.id}-no-date`);
  if (bad && !message) mark(field);
  if (!bad && message) clear(field, message);
  return bad;
}

function look(event) {
  if (isDate(event.target) && isBad(event.target) && event.type === 'change') event.stopPropagation();
}

for (const event of ['focusout', 'change']) document.addEventListener(event, look, true);

document.addEventListener('submit', event => {
  const bad = [...event.target.elements].filter(field => isDate(field) && isBad(field));
  if (!bad.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  for (let fold = bad[0].closest('details:not([open])'); fold; fold = fold.parentElement.closest('details:not([open])')) fold.open = true;
  bad[0].focus();
}, true);
