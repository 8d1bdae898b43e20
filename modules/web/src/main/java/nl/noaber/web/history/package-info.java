/**
 * Geschiedenis: all that happened to one contact moment, commitment or challenge. That of an organisation or a person, with
 * what was merged into it, is with their own pages.
 */
@NullMarked
package nl.noaber.web.history;

import org.jspecify.annotations.NullMarked;
