package nl.noaber.web.signoffs;

import nl.noaber.web.page.Links;

/** Where the pages of sign-offs are: under their message. */
public final class SignOffLinks {

    private SignOffLinks() {}

    /** The page of one sign-off. */
    public static String to(String message, String signOff) {
        return Links.to(message, "sign-offs/" + plain(signOff));
    }

    /** The id without its type, as it stands in a path. */
    public static String plain(String globalId) {
        return globalId.substring(globalId.indexOf(':') + 1);
    }
}
