package nl.noaber.web.page;

/** The request brought a value that the schema does not know there: the user's making, answered as such. */
final class WrongValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongValueException(String document) {
        super("The document " + document + " does not take these values");
    }
}
