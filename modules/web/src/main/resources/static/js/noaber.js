// Everything the pages add for those who have scripts; without them every page still reads and every form still sends.
import './shortcuts.js';
import './combobox.js';
import './dates.js';
import './drafts.js';
import './offline.js';
import './reopen.js';
import './lists.js';
import './live.js';
import './board.js';
