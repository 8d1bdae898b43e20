package nl.noaber.agenda;

/** What a meeting is asked to do with an item. */
public enum AgendaItemKind {
    TO_INFORM,
    TO_DISCUSS,
    TO_DECIDE
}
