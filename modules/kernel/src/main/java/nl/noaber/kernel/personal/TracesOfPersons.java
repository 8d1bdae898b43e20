package nl.noaber.kernel.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What leads to a person without a name: mail addresses, names by which somebody is called elsewhere, telephone numbers, bank
 * accounts, and numbers like those of citizens.
 */
public final class TracesOfPersons {

    /** It ends before one that is written on to it, {@code a@x.example-b@y.example}. */
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?![\\p{L}\\p{N}@])");

    /** {@code @jansen}, as on social media. */
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}._@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._]{0,28}[\\p{L}\\p{N}_])?");

    private static final Pattern BANK_ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** Nine digits in any groups; of a citizen's number the last one checks the others. */
    private static final Pattern NINE_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N},.])(?!" + TelephoneNumbers.DAY + ")\\d(?:[ .-]?\\d){8}(?![\\p{L}\\p{N}])");

    private TracesOfPersons() {}

    /** Where one stands in a text. */
    public record Trace(int begins, int ends) {}

    /** All in a text, kind by kind; they can overlap. */
    public static List<Trace> in(String text) {
        List<Trace> traces = new ArrayList<>(TelephoneNumbers.in(text));
        for (Pattern pattern : List.of(MAIL, HANDLE, BANK_ACCOUNT)) {
            pattern.matcher(text).results().forEach(found -> traces.add(new Trace(found.start(), found.end())));
        }
        NINE_DIGITS
                .matcher(text)
                .results()
                .filter(found -> isCitizen(found.group()))
                .forEach(found -> traces.add(new Trace(found.start(), found.end())));
        return traces;
    }

    /** The proof of eleven of a burgerservicenummer: the digits count 9 to 2, the last one minus 1. */
    private static boolean isCitizen(String written) {
        int[] digits = written.chars()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .toArray();
        int sum = -digits[8];
        for (int place = 0; place < 8; place++) {
            sum += digits[place] * (9 - place);
        }
        return sum % 11 == 0;
    }
}
