package nl.noaber.privacy;

/**
 * How long records of a kind are kept.
 *
 * @param kind as the module that holds them names it
 * @param event what the term counts from, as that module names it
 * @param months 1 to 1,200
 * @param ground why so long: the law or the selection list that says so, 1 to 500 characters
 * @param version counts its changes, from 1
 */
public record RetentionRule(String kind, String event, int months, String ground, int version) {

    public static final int LONGEST_TERM = 1200;
    public static final int LONGEST_GROUND = 500;
}
