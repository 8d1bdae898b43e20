/** Dubbelen: the list of possible duplicates, and merging two records with what it would do shown first. */
@NullMarked
package nl.noaber.web.merges;

import org.jspecify.annotations.NullMarked;
