/** What starts the product says what it lacks. */
@NullMarked
package nl.noaber.app.start;

import org.jspecify.annotations.NullMarked;
