package nl.noaber.contacts;

/** In which order commitments are listed. */
public record CommitmentOrder(Field field, Direction direction) {

    public enum Field {
        /** By the last day they can be due; those without a date as if they were due last of all. */
        DUE,
        UPDATED_AT
    }

    public enum Direction {
        ASC,
        DESC
    }

    public static final CommitmentOrder FIRST_DUE = new CommitmentOrder(Field.DUE, Direction.ASC);
}
