package nl.noaber.web.agenda;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import org.jspecify.annotations.Nullable;

/** One's own calendar feeds, and the bodies of which one can have one. */
@AnswerTo("agenda/calendarFeeds")
public record CalendarFeedList(List<Feed> calendarFeeds, Bodies governanceBodies) {

    public record Feed(
            String id,
            String kind,
            @Nullable MeetingBody body,
            String path,
            Instant openedAt,
            @Nullable Instant lastReadAt) {}

    public record Bodies(List<MeetingBody> nodes) {}

    public List<Option> bodies() {
        return governanceBodies.nodes().stream()
                .map(body -> new Option(body.id(), body.organisation().name()))
                .toList();
    }
}
