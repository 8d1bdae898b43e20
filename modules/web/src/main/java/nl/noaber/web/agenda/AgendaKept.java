package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A meeting, a body or a route, and whether it was withdrawn. */
@AnswerTo("agenda/kept")
public record AgendaKept(@Nullable Node node) {

    public record Node(
            @Nullable String id,
            @Nullable String name,
            @Nullable String routeTitle,
            @Nullable Integer version,
            @Nullable Boolean withdrawn,
            @Nullable Body body,
            @Nullable Called organisation) {

        /** A meeting without a name is called after its body. */
        public String title() {
            if (name != null) {
                return name;
            }
            if (routeTitle != null) {
                return routeTitle;
            }
            if (body != null) {
                return body.organisation().name();
            }
            return organisation == null ? "" : organisation.name();
        }
    }

    public record Body(Called organisation) {}

    public record Called(String name) {}
}
