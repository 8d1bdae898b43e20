/** The public contract as a whole. */
@NullMarked
package nl.noaber.app.schema;

import org.jspecify.annotations.NullMarked;
