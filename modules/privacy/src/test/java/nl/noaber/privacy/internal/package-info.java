/** What goes on by itself. */
@NullMarked
package nl.noaber.privacy.internal;

import org.jspecify.annotations.NullMarked;
