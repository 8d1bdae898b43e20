package nl.noaber.web.messages;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as they are typed: {@code 2500000}, {@code 2.500.000}, {@code € 2 500 000,-}. */
final class Euros {

    /** Points and blanks only between thousands: {@code 1.5} is no amount of whole euros. */
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,15}|\\d{1,3}([. \u00a0]\\d{3}){1,4})(,-|,00)?");

    private Euros() {}

    /** The amount in whole euros; empty when the text is none. */
    static Optional<Long> read(String typed) {
        String text = typed.replace("€", "").strip();
        return WHOLE.matcher(text).matches()
                ? Optional.of(Long.valueOf(text.replaceFirst(",.*", "").replaceAll("\\D", "")))
                : Optional.empty();
    }
}
