package nl.noaber.web.merges;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** One of two records that may be the same, with what tells it from others of its name. */
public record Party(
        String id,
        String name,
        int version,
        @Nullable String kind,
        @Nullable String abbreviation,
        @Nullable LocalDate lastContactOn,
        @Nullable String email,
        @Nullable List<Post> posts) {

    public record Post(String name, Organisation organisation) {}

    public record Organisation(String name) {}

    /** What kind of organisation it is, or which posts the person holds. */
    public String detail(Screen screen) {
        if (kind != null) {
            return screen.choice("words.organisationKind", kind) + (abbreviation == null ? "" : " · " + abbreviation);
        }
        List<Post> held = posts == null ? List.of() : posts;
        String what = held.stream()
                .map(post -> post.name() + ", " + post.organisation().name())
                .collect(Collectors.joining("; "));
        return email == null ? what : what.isEmpty() ? email : what + " · " + email;
    }
}
