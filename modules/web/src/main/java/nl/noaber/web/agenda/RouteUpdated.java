package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a route. */
@AnswerTo("agenda/updateRoute")
public record RouteUpdated(RouteLeft updateRoute) {}
