package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** That a decision was withdrawn. */
@AnswerTo("agenda/withdrawAgendaDecision")
public record AgendaDecisionWithdrawn(AgendaItemLeft withdrawAgendaDecision) {}
