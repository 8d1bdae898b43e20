/** Briefings: drafted, edited, handed out, printed and read. */
@NullMarked
package nl.noaber.web.briefings;

import org.jspecify.annotations.NullMarked;
