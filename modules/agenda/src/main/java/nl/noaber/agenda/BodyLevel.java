package nl.noaber.agenda;

/** On which level a body meets; in the order of lists. */
public enum BodyLevel {
    /** The region. */
    REGION,
    /** The state and the region together. */
    STATE_AND_REGION,
    /** The state. */
    STATE,
    /** The parliament. */
    PARLIAMENT,
    /** Several regions together. */
    REGIONS_TOGETHER,
    /** A province. */
    PROVINCE,
    /** A water authority. */
    WATER_AUTHORITY,
    /** A municipality. */
    MUNICIPALITY,
    /** Across the border. */
    CROSS_BORDER
}
