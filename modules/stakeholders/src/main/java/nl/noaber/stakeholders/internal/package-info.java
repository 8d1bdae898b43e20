/**
 * How stakeholders are stored. The record's own row is the truth; words, tags, match keys and identifiers beside it are
 * derived from it whenever it changes, so that lists and duplicates are found by an index.
 */
@NullMarked
package nl.noaber.stakeholders.internal;

import org.jspecify.annotations.NullMarked;
