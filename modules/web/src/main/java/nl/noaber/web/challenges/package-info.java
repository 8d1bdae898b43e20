/** Opgaven: the list of challenges and the file of one. */
@NullMarked
package nl.noaber.web.challenges;

import org.jspecify.annotations.NullMarked;
