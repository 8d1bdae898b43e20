/** Geschiedenis: all that happened to one record, of whatever type. */
@NullMarked
package nl.noaber.web.history;

import org.jspecify.annotations.NullMarked;
