package nl.noaber.access.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long, and not one that everybody thinks of first. It need not have capitals or signs, as those
 * make passwords alike (NIST SP 800-63B, section 3.1.1).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final String FIELD = "password";

    /** What is left of many passwords when the numbers and signs around it are taken away. */
    private static final Set<String> FIRST_THOUGHTS = Set.of(
            "wachtwoord",
            "mijnwachtwoord",
            "nieuwwachtwoord",
            "welkom",
            "welkombij",
            "welkomnoaber",
            "geheim",
            "zeergeheim",
            "password",
            "mypassword",
            "newpassword",
            "passwort",
            "changeme",
            "letmein",
            "welcome",
            "administrator",
            "admin",
            "beheerder",
            "noaber",
            "noaberschap",
            "twente",
            "twenteboard",
            "regiotwente",
            "enschede",
            "hengelo",
            "almelo",
            "overijssel",
            "achterhoek",
            "nederland",
            "amsterdam",
            "rotterdam",
            "gemeente",
            "provincie",
            "ministerie",
            "lente",
            "voorjaar",
            "zomer",
            "herfst",
            "najaar",
            "winter",
            "januari",
            "februari",
            "maart",
            "april",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
            "maandag",
            "vrijdag",
            "ikhouvanjou",
            "iloveyou",
            "voetbal",
            "fctwente",
            "ajax",
            "feyenoord",
            "superman",
            "sunshine",
            "princess",
            "dragon",
            "monkey",
            "test",
            "testtest");

    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1q2w3e4r5t6y7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn");

    private PasswordRules() {}

    /**
     * What is wrong with it, or nothing.
     *
     * @param email of the user, which is no password either
     */
    static Optional<Problem> problem(String password, @Nullable String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.of("PASSWORD_TOO_SHORT", FIELD, SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Problem.of("PASSWORD_TOO_LONG", FIELD, LONGEST));
        }
        String small = password.toLowerCase(Locale.ROOT);
        return isFirstThought(small) || small.equals(email)
                ? Optional.of(Problem.of("PASSWORD_TOO_COMMON", FIELD))
                : Optional.empty();
    }

    private static boolean isFirstThought(String small) {
        String word = small.replaceAll("[^\\p{L}]", "");
        String plain = small.replaceAll("[^\\p{L}\\p{N}]", "");
        return (word.isEmpty() && small.chars().distinct().count() < 6)
                || FIRST_THOUGHTS.contains(word)
                || FIRST_THOUGHTS.stream().anyMatch(known -> isRepeated(word, known))
                || Stream.of(small, plain).anyMatch(PasswordRules::isRow)
                || small.chars().distinct().count() < 4
                || small.matches("(.{1,4})\\1{2,}.{0,3}");
    }

    private static boolean isRepeated(String word, String known) {
        return !word.isEmpty() && word.replace(known, "").isEmpty();
    }

    private static boolean isRow(String text) {
        return ROWS.stream().anyMatch(row -> row.contains(text) || (text.length() >= 6 && (row + row).contains(text)));
    }
}
