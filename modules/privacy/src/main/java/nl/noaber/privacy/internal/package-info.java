/** How requests are kept, persons erased, and records removed when their time is over. */
@NullMarked
package nl.noaber.privacy.internal;

import org.jspecify.annotations.NullMarked;
