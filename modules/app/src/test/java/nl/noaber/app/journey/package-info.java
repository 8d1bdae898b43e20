/** What users do, from the first key to the last, through the whole product. */
@NullMarked
package nl.noaber.app.journey;

import org.jspecify.annotations.NullMarked;
