/** How the modules bring their registers and, in the demonstration, the scenario into a new database. */
@NullMarked
package nl.noaber.kernel.reference;

import org.jspecify.annotations.NullMarked;
