/** How projects and contributions are stored, checked, seen and added up. */
@NullMarked
package nl.noaber.cofinancing.internal;

import org.jspecify.annotations.NullMarked;
