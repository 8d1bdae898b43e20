package nl.noaber.agenda;

import org.jspecify.annotations.Nullable;

/**
 * Which bodies.
 *
 * @param level null for all levels
 * @param withdrawn whether those that were withdrawn, for the team alone, instead of those that are there
 */
public record BodyFilter(@Nullable BodyLevel level, boolean withdrawn) {

    public static final BodyFilter ALL = new BodyFilter(null, false);

    public static BodyFilter on(BodyLevel level) {
        return new BodyFilter(level, false);
    }
}
