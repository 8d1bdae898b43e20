package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of opening a calendar feed. */
@AnswerTo("agenda/openCalendarFeed")
public record CalendarFeedOpened(CalendarFeedLeft openCalendarFeed) {}
