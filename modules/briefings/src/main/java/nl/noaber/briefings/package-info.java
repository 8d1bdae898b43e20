/**
 * Owns the briefings (annotaties) that executives take to meetings. One belongs to an agenda item and is for one executive. It is
 * drafted from what Noaber knows about the item, as the officer sees it and without what is confidential, each passage with the
 * record that it comes from; the text itself is the officer's from then on. Handed out it is frozen, on two pages at most, and
 * read by who may see the item of the board; what had to be otherwise is a new edition.
 */
@NullMarked
package nl.noaber.briefings;

import org.jspecify.annotations.NullMarked;
