package nl.noaber.privacy;

/** What somebody asks of the data that is kept on them: the rights of chapter III of the AVG that concern us. */
public enum PrivacyRequestKind {
    /** To see it: article 15. */
    ACCESS,
    /** To have it put right: article 16. */
    RECTIFICATION,
    /** To have it erased: article 17. */
    ERASURE,
    /** That it is not used: article 21. */
    OBJECTION
}
