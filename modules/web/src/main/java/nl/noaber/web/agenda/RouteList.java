package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** A part of the list of routes. */
@AnswerTo("agenda/routes")
public record RouteList(Routes routes) {

    public record Routes(int totalCount, List<RouteListed> nodes, PageInfo pageInfo) {}
}
