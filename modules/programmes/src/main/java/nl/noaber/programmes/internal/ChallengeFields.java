package nl.noaber.programmes.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeWording;
import org.jspecify.annotations.Nullable;

/** What a change sets of a challenge, tidied: a text of nothing but blanks is none. */
record ChallengeFields(Patch<@Nullable String> name, Patch<@Nullable String> description) {

    static ChallengeFields sent(ChallengeWording wording) {
        return new ChallengeFields(
                wording.name().map(ChallengeFields::tidied),
                wording.description().map(text -> text == null || text.isBlank() ? null : text));
    }

    /** A challenge as the change log shows it. */
    static Map<String, @Nullable String> asText(Challenge challenge) {
        return new ChallengeFields(Patch.set(challenge.name()), Patch.set(challenge.description())).asText();
    }

    /** The fields that are set, named as in the schema. */
    Map<String, @Nullable String> asText() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        name.ifSet(text -> fields.put("name", text));
        description.ifSet(text -> fields.put("description", text));
        return fields;
    }

    /** The challenge as it is to be, one version on. */
    Challenge over(Challenge stored) {
        return new Challenge(
                stored.id(),
                stored.programmeId(),
                stored.number(),
                name.over(stored.name()),
                description.over(stored.description()),
                stored.version() + 1);
    }

    List<Problem> problems(Viewer viewer) {
        if (!viewer.isTeam()) {
            return List.of(Problem.of("NOT_ALLOWED", ""));
        }
        int length = length(name.over(null));
        return length > Challenge.LONGEST_NAME
                ? List.of(Problem.of("NAME_TOO_LONG", "name", Challenge.LONGEST_NAME, length))
                : List.of();
    }

    private static @Nullable String tidied(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** In characters as people count them: an emoji is one. */
    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
