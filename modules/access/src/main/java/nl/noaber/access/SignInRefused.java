package nl.noaber.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to sign in and was refused; for the audit trail.
 *
 * @param reason why
 * @param origin the address that tried
 * @param user whose account it was; null when it is nobody's: what was typed for it is kept nowhere
 * @param times how many tries it tells of; several came from that origin, or from many when it is blank
 */
public record SignInRefused(
        Reason reason, String origin, @Nullable UserId user, int times) {

    /** One try. */
    public SignInRefused(Reason reason, String origin, @Nullable UserId user) {
        this(reason, origin, user, 1);
    }

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
        CLOSED,
        /** No such account, or not its password. */
        WRONG,
        /** Many tries with names that nobody has, told together. */
        UNKNOWN_NAMES,
        /** The second factor was not proved. */
        WRONG_FACTOR,
        /** Too many attempts; told once for each quarter of an hour. */
        TOO_OFTEN
    }
}
