/** Toezeggingen: one commitment, how it ended, changing it. */
@NullMarked
package nl.noaber.web.commitments;

import org.jspecify.annotations.NullMarked;
