/**
 * Files that are given out, whatever is in them: sheets of rows, in which no text is ever a formula, and accessible PDF.
 * Owns no data and knows of nothing in the house.
 */
@NullMarked
package nl.noaber.documents;

import org.jspecify.annotations.NullMarked;
