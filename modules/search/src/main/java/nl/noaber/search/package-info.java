/**
 * Owns one index over everything that can be found. Modules hand it a document in the transaction of their own
 * write; it answers with what the viewer may see, the best first, in one statement.
 */
@NullMarked
package nl.noaber.search;

import org.jspecify.annotations.NullMarked;
