package nl.noaber.web.agenda;

import java.time.Instant;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** Somebody on the list of a meeting. */
public record AttendeeLine(
        String id,
        @Nullable String called,
        @Nullable String of,
        @Nullable String organisationName,
        String role,
        @Nullable String email,
        boolean objects,
        @Nullable String invitation,
        @Nullable Instant invitedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String presence,
        @Nullable String representedBy,
        int version) {

    /** What it is called; of a person whom the viewer may not see nothing more than that. */
    public String name(Screen screen) {
        return called == null ? screen.text("agenda.attendee.hidden") : called;
    }

    /** Where it leads; null for who may not be seen. */
    public @Nullable String href() {
        return of == null ? null : Links.to(of);
    }

    /** The name of its field in the form. */
    public String field(String name) {
        return name + "-" + id.substring(id.indexOf(':') + 1);
    }
}
