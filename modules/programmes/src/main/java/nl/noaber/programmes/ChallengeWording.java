package nl.noaber.programmes;

import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/**
 * How a challenge is to be called and described.
 *
 * @param name its name; set to null it becomes a numbered slot again
 * @param description what it is about, in Markdown
 */
public record ChallengeWording(Patch<@Nullable String> name, Patch<@Nullable String> description) {

    /** Sets both. */
    public static ChallengeWording of(@Nullable String name, @Nullable String description) {
        return new ChallengeWording(Patch.set(name), Patch.set(description));
    }

    /** Sets the name and leaves the description as it is. */
    public static ChallengeWording named(@Nullable String name) {
        return new ChallengeWording(Patch.set(name), Patch.kept());
    }

    /** Sets the description and leaves the name as it is. */
    public static ChallengeWording described(@Nullable String description) {
        return new ChallengeWording(Patch.kept(), Patch.set(description));
    }
}
