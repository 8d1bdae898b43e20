package nl.noaber.kernel.personal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A telephone number, however it is written: {@code 06-12345678} and {@code +31 (0)6 1234 5678} are one. */
final class WrittenNumber {

    private static final int FEWEST_DIGITS = 7;
    private static final String BETWEEN = "[\\s.()/\\-\\u2010-\\u2015]{0,3}";
    /** Nine digits near one another, as every number has with the code of its area: and few texts beside. */
    static final int DIGITS_OF_MOST = 9;

    private static final Pattern MANY_DIGITS =
            Pattern.compile("\\d(?:" + BETWEEN + "\\d){" + (DIGITS_OF_MOST - 1) + "}");
    private static final Pattern OTHER = Pattern.compile("[^0-9]");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.+()/\\-\\u2010-\\u2015]*");
    private static final Pattern DUTCH_ABROAD = Pattern.compile("(?:00|\\+)31\\D*0?");

    private WrittenNumber() {}

    static boolean is(String name) {
        return NUMBER.matcher(name).matches()
                && OTHER.matcher(name).replaceAll("").length() >= FEWEST_DIGITS;
    }

    /** Whether a text has a number of usual length in it; one that has none names nobody by such a number. */
    static boolean mayBeIn(String text) {
        return MANY_DIGITS.matcher(text).find();
    }

    /** Whether it is of usual length, so that {@link #mayBeIn} tells where it can stand. */
    static boolean isOfUsualLength(String number) {
        return digits(number).length() >= DIGITS_OF_MOST;
    }

    /** Its digits in this order, with whatever between them. */
    static String like(String number) {
        return "%" + String.join("%", digits(number).split("")) + "%";
    }

    static String regex(String number) {
        String digits = digits(number).chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN));
        String before = isDutch(number)
                ? "(?:(?:\\+|00)\\s?31" + BETWEEN + "(?:0" + BETWEEN + ")?|\\(?0" + BETWEEN + ")?"
                : "(?:\\+|00)?" + BETWEEN;
        return before + digits;
    }

    /** Without what is written before it at home or abroad. */
    private static String digits(String number) {
        String tidy = number.strip();
        if (DUTCH_ABROAD.matcher(tidy).lookingAt()) {
            return OTHER.matcher(DUTCH_ABROAD.matcher(tidy).replaceFirst("")).replaceAll("");
        }
        return OTHER.matcher(tidy).replaceAll("").replaceFirst("^0{1,2}", "");
    }

    private static boolean isDutch(String number) {
        String tidy = number.strip();
        return DUTCH_ABROAD.matcher(tidy).lookingAt()
                || (!tidy.startsWith("+") && !OTHER.matcher(tidy).replaceAll("").startsWith("00"));
    }
}
