package nl.noaber.contacts;

/** In which order contact moments are listed. */
public record ContactMomentOrder(Field field, Direction direction) {

    public enum Field {
        STARTS_AT,
        UPDATED_AT
    }

    public enum Direction {
        ASC,
        DESC
    }

    public static final ContactMomentOrder NEWEST = new ContactMomentOrder(Field.STARTS_AT, Direction.DESC);
}
