package nl.noaber.stakeholders;

/** The level of a post; lists show the highest first. */
public enum PostLevel {
    /** Executive (bestuurlijk): minister, alderman, deputy and so on. */
    EXECUTIVE(0),
    /** Political (politiek): member of parliament, council or states. */
    POLITICAL(1),
    /** Civil service (ambtelijk). */
    CIVIL_SERVICE(2),
    /** Other: business, education, society (overig). */
    OTHER(3);

    private final int rank;

    PostLevel(int rank) {
        this.rank = rank;
    }

    /** The highest level has 0. */
    public int rank() {
        return rank;
    }
}
