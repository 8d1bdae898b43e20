package nl.noaber.cofinancing;

/** In which order funding opportunities are listed. */
public record FundingOpportunityOrder(Field field, Direction direction) {

    /** When it closes, what is asked or the maximum, its title. */
    public enum Field {
        CLOSES,
        AMOUNT,
        TITLE
    }

    public enum Direction {
        ASC,
        DESC
    }

    /** What closes first, first; what is open last. */
    public static final FundingOpportunityOrder CLOSING_FIRST =
            new FundingOpportunityOrder(Field.CLOSES, Direction.ASC);
}
