package nl.noaber.messages;

/** In which order lobby messages are listed. */
public record LobbyMessageOrder(Field field, Direction direction) {

    public enum Field {
        UPDATED_AT,
        TITLE
    }

    public enum Direction {
        ASC,
        DESC
    }

    public static final LobbyMessageOrder NEWEST = new LobbyMessageOrder(Field.UPDATED_AT, Direction.DESC);
}
