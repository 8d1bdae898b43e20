package nl.noaber.cofinancing;

/** By what cost and contributions are added up. */
public enum FundingGrouping {
    PROJECT,
    CHALLENGE,
    PROGRAMME,
    PARTY,
    YEAR,
    KIND
}
