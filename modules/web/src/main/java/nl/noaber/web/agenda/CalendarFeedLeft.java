package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a calendar feed. */
public record CalendarFeedLeft(@Nullable Left calendarFeed, List<UserError> userErrors) {

    public record Left(String id) {}
}
