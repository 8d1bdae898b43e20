package nl.noaber.kernel.page;

/** The cursor of a request does not belong to the list it was sent to; the caller's mistake, answered as such. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursorException() {
        super("The cursor does not belong to this list and order. Use one from this list's pageInfo or edges, "
                + "or leave it out to start at the beginning.");
    }
}
