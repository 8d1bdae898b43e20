package nl.noaber.web.agenda;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** One's own calendar feeds, and the bodies of which one can have one. */
@AnswerTo("agenda/calendarFeeds")
public record CalendarFeedList(List<Feed> calendarFeeds, Bodies governanceBodies, Routes routes) {

    public record Feed(
            String id,
            String kind,
            @Nullable MeetingBody body,
            @Nullable Titled route,
            @Nullable String path,
            Instant openedAt,
            @Nullable Instant lastReadAt) {

        /** What it tells of. */
        public String name(Screen screen) {
            if (body != null) {
                return body.organisation().name();
            }
            return route == null ? screen.choice("agenda.feed.kind", kind) : route.title();
        }
    }

    public record Bodies(List<MeetingBody> nodes) {}

    public record Routes(List<Titled> nodes) {}

    public List<Option> along() {
        return routes.nodes().stream()
                .map(route -> new Option(route.id(), route.title()))
                .toList();
    }

    public List<Option> bodies() {
        return governanceBodies.nodes().stream()
                .map(body -> new Option(body.id(), body.organisation().name()))
                .toList();
    }
}
