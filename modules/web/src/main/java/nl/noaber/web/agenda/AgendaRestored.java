package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What came of restoring a meeting, a body or a route: one of the three. */
@AnswerTo("agenda/restore")
public record AgendaRestored(
        @Nullable AgendaTurned meeting,
        @Nullable AgendaTurned body,
        @Nullable AgendaTurned route) {

    AgendaTurned turned() {
        return AgendaTurned.oneOf(meeting, body, route);
    }
}
