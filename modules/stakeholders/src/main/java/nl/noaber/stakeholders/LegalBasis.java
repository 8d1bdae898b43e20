package nl.noaber.stakeholders;

/** Why we may keep a person's data: the grounds of article 6, first paragraph, of the AVG, in its order. */
public enum LegalBasis {
    /** a: the person agreed. */
    CONSENT,
    /** b: an agreement with the person. */
    CONTRACT,
    /** c: a law demands it. */
    LEGAL_OBLIGATION,
    /** d: somebody's life depends on it. */
    VITAL_INTERESTS,
    /** e: our task in the public interest; the usual one here. */
    PUBLIC_TASK,
    /** f: our own interest, weighed against the person's; not for what an authority does as its task. */
    LEGITIMATE_INTERESTS
}
