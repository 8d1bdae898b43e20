package nl.noaber.programmes;

import org.jspecify.annotations.Nullable;

/**
 * One societal task of a programme: a number from the start, a name once a user gives it one.
 *
 * @param number its number within the programme
 * @param name null until somebody names it; at most {@value #LONGEST_NAME} characters
 * @param description what it is about, in Markdown; null until somebody describes it
 * @param version counts its changes, from 1
 */
public record Challenge(
        ChallengeId id,
        ProgrammeId programmeId,
        int number,
        @Nullable String name,
        @Nullable String description,
        int version) {

    public static final int LONGEST_NAME = 200;

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "Challenge";

    /** Number and name as one reads them. */
    public String title() {
        return name == null ? "Opgave " + number : "Opgave " + number + ": " + name;
    }
}
