@NullMarked
package nl.noaber.reviews;

import org.jspecify.annotations.NullMarked;
