/**
 * Owns the reviews of rights: once a year an administrator goes through who has which rights, and signs each line. The
 * lines are frozen as they were when the review began; what was decided is recorded for ever.
 */
@NullMarked
package nl.noaber.reviews;

import org.jspecify.annotations.NullMarked;
