package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of placing an item elsewhere on its agenda. */
@AnswerTo("agenda/placeAgendaItem")
public record AgendaItemPlaced(AgendaItemLeft placeAgendaItem) {}
