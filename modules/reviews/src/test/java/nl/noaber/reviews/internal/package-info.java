@NullMarked
package nl.noaber.reviews.internal;

import org.jspecify.annotations.NullMarked;
