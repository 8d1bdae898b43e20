package nl.noaber.access;

/**
 * Somebody tried to sign in and was refused; for the audit trail.
 *
 * @param reason why
 * @param origin the address that tried
 */
public record SignInRefused(Reason reason, String origin) {

    /** Why a sign-in came to nothing. */
    public enum Reason {
        /** It took too long, was done before, or did not begin in this browser. */
        NOT_BEGUN_HERE,
        /** The provider said no, or the user stopped there. */
        REFUSED_THERE,
        /** The provider did not answer, or not as it should. */
        UNREACHABLE,
        /** The proof that came is not one of this provider, for us, for this attempt. */
        NOT_TRUSTED,
        /** The user proved less of who it is than this installation asks. */
        TOO_WEAK,
        /** No rule gives the user a role. */
        NO_ROLE,
        /** The role needs an organisation, and no rule gives one. */
        NO_ORGANISATION,
        /** The account was closed here. */
        CLOSED
    }
}
