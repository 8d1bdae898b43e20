// Everything the pages add for those who have scripts; without them every page still reads and every form still sends.
import './shortcuts.js';
