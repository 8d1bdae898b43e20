/**
 * Owns the governance bodies: which organisations they are, on which level and in what rhythm they meet, who sits in them, and
 * the deadlines that are counted back from a day on which they meet. Public holidays are computed, recesses are data with a
 * source; both are days on which nobody has to deliver.
 */
@NullMarked
package nl.noaber.agenda;

import org.jspecify.annotations.NullMarked;
