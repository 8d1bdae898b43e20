package nl.noaber.messages;

/** How a parliamentary group votes. */
public enum VotePosition {
    FOR,
    AGAINST,
    NOT_VOTED
}
