/**
 * How documents are spelled, stored and found. The terms of a document are folded words, title words marked apart. A
 * rare word is looked up in a full-text index over them; a frequent one is met soon enough when the newest documents are
 * read in order, which costs far less than looking up all that have it.
 */
@NullMarked
package nl.noaber.search.internal;

import org.jspecify.annotations.NullMarked;
