package nl.noaber.web.signoffs;

import nl.noaber.web.page.Links;

/** Where the pages of sign-offs are: under their message, by who was asked. */
public final class SignOffLinks {

    private SignOffLinks() {}

    /** The page of what an organisation answers. */
    public static String to(String message, String organisation) {
        return Links.to(message, "sign-offs/" + plain(organisation));
    }

    /** The id without its type, as it stands in a path. */
    public static String plain(String globalId) {
        return globalId.substring(globalId.indexOf(':') + 1);
    }
}
