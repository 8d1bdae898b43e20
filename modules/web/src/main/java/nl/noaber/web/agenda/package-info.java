/** The agenda: governance bodies, and their meetings with the deadlines before them. */
@NullMarked
package nl.noaber.web.agenda;

import org.jspecify.annotations.NullMarked;
