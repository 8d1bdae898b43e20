package nl.noaber.kernel.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, as Relay has it.
 *
 * @param size how many, 1 to {@link #MOST}
 * @param cursor the opaque word to start from (not included), or null for the beginning (or, backwards, the end)
 * @param direction forwards from after the cursor, or backwards from before it; items come in list order both ways
 */
public record PageRequest(int size, @Nullable String cursor, Direction direction) {

    public static final int MOST = 200;

    public enum Direction {
        FORWARDS,
        BACKWARDS
    }

    public PageRequest {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " items, not " + size);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null, Direction.FORWARDS);
    }

    public static PageRequest first(int size, @Nullable String after) {
        return new PageRequest(size, after, Direction.FORWARDS);
    }

    public static PageRequest last(int size, @Nullable String before) {
        return new PageRequest(size, before, Direction.BACKWARDS);
    }

    public boolean isBackwards() {
        return direction == Direction.BACKWARDS;
    }
}
