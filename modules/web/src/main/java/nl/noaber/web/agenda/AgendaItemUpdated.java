package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of changing an agenda item. */
@AnswerTo("agenda/updateAgendaItem")
public record AgendaItemUpdated(AgendaItemLeft updateAgendaItem) {}
