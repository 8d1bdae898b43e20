package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of planning a route. */
@AnswerTo("agenda/planRoute")
public record RoutePlanned(RouteLeft planRoute) {}
