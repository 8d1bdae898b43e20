package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of carrying an item over. */
@AnswerTo("agenda/carryOverAgendaItem")
public record AgendaItemCarriedOver(AgendaItemLeft carryOverAgendaItem) {}
