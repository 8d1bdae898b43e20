/** The module through its promise, on a real database. */
@NullMarked
package nl.noaber.privacy;

import org.jspecify.annotations.NullMarked;
