package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.relations.Named;

/** A part of the list of agenda items. */
@AnswerTo("agenda/items")
public record AgendaItemList(Items agendaItems, List<Named> colleagues) {

    public record Items(int totalCount, List<AgendaItemListed> nodes, PageInfo pageInfo) {}

    public List<Option> owners() {
        return colleagues.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }
}
