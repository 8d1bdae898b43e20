/** How reviews are begun, decided line by line and closed. */
@NullMarked
package nl.noaber.reviews.internal;

import org.jspecify.annotations.NullMarked;
