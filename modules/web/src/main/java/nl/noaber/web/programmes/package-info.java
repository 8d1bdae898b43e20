/** Programma's: what a programme is, its milestones and its challenges. */
@NullMarked
package nl.noaber.web.programmes;

import org.jspecify.annotations.NullMarked;
