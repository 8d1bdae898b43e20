// Cards of the pipeline are dragged to another column as well: a drop sends the form that the card has for the keyboard, so
// that whatever comes of a move is the same by either way.
const board = document.querySelector('.pipeline');
const told = document.getElementById('pipeline-told');
let dragged = null;

const near = (event, selector) => (event.target instanceof Element ? event.target : event.target.parentElement)?.closest(selector);
const choice = card => card.querySelector('.card-move select');
const choices = card => [...choice(card).options];
const leadsTo = (card, column) => choices(card).some(option => option.value === column.dataset.stage);
const isHome = (card, column) => column.contains(card);
const title = card => card.querySelector('.card-title').textContent.trim();

function say(text, values) {
  told.textContent = values.reduce((words, value, place) => words.replaceAll(`{${place}}`, value), text);
  told.hidden = false;
}

function mark(over) {
  for (const column of board.querySelectorAll('.pipeline-stage')) {
    column.classList.toggle('accepts', dragged !== null && leadsTo(dragged, column));
    column.classList.toggle('over', dragged !== null && column === over);
  }
}

function drop(card, column) {
  if (isHome(card, column)) return;
  if (!leadsTo(card, column)) {
    const ways = choices(card).map(option => option.textContent.trim()).join(', ');
    say(told.dataset.refused, [title(card), column.dataset.name, ways]);
    return;
  }
  choice(card).value = column.dataset.stage;
  choice(card).form.requestSubmit();
}

function start(event) {
  const card = near(event, '.card');
  if (!card) return;
  if (!choice(card)) {
    event.preventDefault();
    say(told.dataset.fixed, [title(card)]);
    return;
  }
  dragged = card;
  told.hidden = true;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', title(card));
  mark(null);
}

function over(event) {
  const column = dragged && near(event, '.pipeline-stage');
  if (!column) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
  mark(column);
}

if (board && told) {
  for (const card of board.querySelectorAll('.card')) {
    card.draggable = true;
    // The card is dragged, not the address of its title.
    for (const link of card.querySelectorAll('a')) link.draggable = false;
  }
  board.addEventListener('dragstart', start);
  board.addEventListener('dragover', over);
  board.addEventListener('drop', event => {
    const column = dragged && near(event, '.pipeline-stage');
    if (!column) return;
    event.preventDefault();
    drop(dragged, column);
  });
  board.addEventListener('dragend', () => {
    dragged = null;
    mark(null);
  });
}
