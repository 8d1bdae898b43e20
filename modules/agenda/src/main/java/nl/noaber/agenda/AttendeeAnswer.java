package nl.noaber.agenda;

/** What somebody answered who was invited. */
public enum AttendeeAnswer {
    ACCEPTED,
    TENTATIVE,
    DECLINED
}
