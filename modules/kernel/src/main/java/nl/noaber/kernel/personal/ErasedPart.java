package nl.noaber.kernel.personal;

import org.jspecify.annotations.Nullable;

/**
 * A part of an erasure that was done.
 *
 * @param changed how many records were changed
 * @param next the place to go on from; null when nothing is left
 */
public record ErasedPart(int changed, @Nullable String next) {

    public static ErasedPart last(int changed) {
        return new ErasedPart(changed, null);
    }
}
