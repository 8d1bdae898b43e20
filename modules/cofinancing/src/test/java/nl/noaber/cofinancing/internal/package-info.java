/** Tests of what cannot be seen through the module's front door. */
@NullMarked
package nl.noaber.cofinancing.internal;

import org.jspecify.annotations.NullMarked;
