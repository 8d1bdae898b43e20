package nl.noaber.cofinancing;

/** Money, or work and means that are worth it. */
public enum ContributionForm {
    CASH,
    IN_KIND
}
