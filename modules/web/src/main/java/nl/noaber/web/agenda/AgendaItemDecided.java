package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of recording a decision. */
@AnswerTo("agenda/decideAgendaItem")
public record AgendaItemDecided(AgendaItemLeft decideAgendaItem) {}
