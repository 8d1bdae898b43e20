package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of putting right how a decision was recorded. */
@AnswerTo("agenda/correctAgendaDecision")
public record AgendaDecisionCorrected(AgendaItemLeft correctAgendaDecision) {}
