package nl.noaber.web.page;

/** A form was opened by who may only read. */
final class ReadersOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadersOnlyException() {
        super("Only the team writes here", null, false, false);
    }
}
