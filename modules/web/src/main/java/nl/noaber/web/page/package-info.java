/**
 * What every page is made with: a document run as the viewer and read into a view record, the screen around it, its
 * words, its links, its forms and their errors, and the answers when something is not there or goes wrong.
 */
@NullMarked
package nl.noaber.web.page;

import org.jspecify.annotations.NullMarked;
