package nl.noaber.access.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as people have them: nothing in them can be taken for a header, a second address or a comment. */
final class EmailAddress {

    static final int LONGEST = 254;

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private EmailAddress() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }

    /** In the one form in which addresses are kept and compared. */
    static String tidied(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
