/** How the change log is written, read, sealed and told live. */
@NullMarked
package nl.noaber.history.internal;

import org.jspecify.annotations.NullMarked;
