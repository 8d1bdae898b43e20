package nl.noaber.web.page;

/** Nobody is signed in, or no longer. Answered once, at the edge: see {@link SignInFirst}. */
class NotSignedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedInException() {
        super("not signed in", null, false, false);
    }
}
