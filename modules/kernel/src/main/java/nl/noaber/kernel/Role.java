package nl.noaber.kernel;

/** What a user is here for. The words are those of the domain; every user has one. */
public enum Role {
    /** Public-affairs officer: logs contacts, keeps the relations, prepares what the board reads. */
    STAFF,
    /** Somebody of another organisation, who reads what is shared with it. */
    PARTNER,
    /** Board member or executive: reads what is made for the board. */
    BOARD,
    /** Looks after users, reference data, imports; can do what staff can. */
    ADMIN,
    /** Reads the audit trail and nothing else that is not public. */
    AUDITOR;

    /** Whether this role may see what the team keeps for itself, and may change it. */
    public boolean isTeam() {
        return this == STAFF || this == ADMIN;
    }

    /**
     * Whether who goes from that role to this one can do and see nothing more than before. A partner answers for an
     * organisation, which nobody else does; an auditor reads the audit trail, as an administrator alone does.
     */
    public boolean isLessThan(Role other) {
        return switch (other) {
            case ADMIN -> this == STAFF || this == BOARD || this == AUDITOR;
            case STAFF -> this == BOARD;
            case PARTNER, BOARD, AUDITOR -> false;
        };
    }
}
