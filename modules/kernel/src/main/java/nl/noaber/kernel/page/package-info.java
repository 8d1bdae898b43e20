/**
 * How a long list is read in parts: always from a place in its order, never by counting from its beginning, so that
 * the last part costs what the first does.
 */
@NullMarked
package nl.noaber.kernel.page;

import org.jspecify.annotations.NullMarked;
