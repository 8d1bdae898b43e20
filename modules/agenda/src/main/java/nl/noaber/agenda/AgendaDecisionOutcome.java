package nl.noaber.agenda;

/** What a meeting made of an item. */
public enum AgendaDecisionOutcome {
    ADOPTED,
    ADOPTED_AMENDED,
    NOTED,
    REJECTED,
    POSTPONED
}
