package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of revoking a calendar feed. */
@AnswerTo("agenda/revokeCalendarFeed")
public record CalendarFeedRevoked(CalendarFeedLeft revokeCalendarFeed) {}
