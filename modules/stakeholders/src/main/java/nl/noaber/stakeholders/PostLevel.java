package nl.noaber.stakeholders;

/** The level of a post; lists show the highest first. */
public enum PostLevel {
    /** Executive (bestuurlijk): minister, alderman, deputy and so on. */
    EXECUTIVE,
    /** Political (politiek): member of parliament, council or states. */
    POLITICAL,
    /** Civil service (ambtelijk). */
    CIVIL_SERVICE,
    /** Other: business, education, society (overig). */
    OTHER
}
