package nl.noaber.cofinancing;

/** How certain it is that a contribution comes: committed or paid, pledged, an idea or requested, or not at all. */
public enum FundingCertainty {
    SURE,
    LIKELY,
    HOPED,
    NONE
}
