package nl.noaber.agenda.internal;

/** What sort of record an agenda item is about. */
enum SubjectSort {
    CHALLENGE,
    MESSAGE,
    PROJECT,
    CONTRIBUTION,
    PARTY
}
