package nl.noaber.messages;

/** What a paper of Parliament is. */
public enum ParliamentaryPaperKind {
    MOTION,
    AMENDMENT,
    WRITTEN_QUESTIONS,
    COMMITMENT
}
