package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of putting an item on an agenda. */
@AnswerTo("agenda/putOnAgenda")
public record AgendaItemPut(AgendaItemLeft putOnAgenda) {}
