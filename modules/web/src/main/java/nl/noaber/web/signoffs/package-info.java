/** Who agrees with a message: the alignment matrix, asking and answering, the personal link, and the mail about it. */
@NullMarked
package nl.noaber.web.signoffs;

import org.jspecify.annotations.NullMarked;
