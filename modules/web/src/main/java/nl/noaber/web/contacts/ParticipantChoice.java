package nl.noaber.web.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the table as a contact form sends it: one global id, or that of a person and, after a slash, that of the post
 * in which the person took part. Without that post the person takes part in the one held on the day.
 *
 * @param ids global ids, the person's before the post's
 */
record ParticipantChoice(List<String> ids) {

    private static final String WITH = "/";

    static ParticipantChoice read(String value) {
        return new ParticipantChoice(Arrays.asList(value.split(WITH, -1)));
    }

    static String value(String person, @Nullable String post) {
        return post == null ? person : person + WITH + post;
    }

    /** As {@code ParticipantInput}. */
    Map<String, @Nullable Object> input(String side) {
        Variables input = Variables.of("side", side);
        ids.forEach(id -> input.and(field(id), id));
        return input.map();
    }

    private static String field(String id) {
        return switch (GlobalId.parse(id).map(GlobalId::type).orElse("")) {
            case "Person" -> "person";
            case "Post" -> "post";
            case "User" -> "user";
            default -> "organisation";
        };
    }
}
