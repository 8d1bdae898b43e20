package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What came of restoring a meeting or a body: one of the two. */
@AnswerTo("agenda/restore")
public record AgendaRestored(
        @Nullable AgendaTurned meeting, @Nullable AgendaTurned body) {

    AgendaTurned turned() {
        return AgendaTurned.oneOf(meeting, body);
    }
}
