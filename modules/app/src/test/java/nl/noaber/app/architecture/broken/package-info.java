/** Code that breaks the rules of the house, each in one place: a rule that finds nothing here could find nothing. */
@NullMarked
package nl.noaber.app.architecture.broken;

import org.jspecify.annotations.NullMarked;
