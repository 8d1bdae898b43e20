package nl.noaber.kernel.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which a Dutch name in parts is written. */
final class NameForms {

    private static final Pattern GIVEN = Pattern.compile("[\\s.\\-]+");
    private static final Pattern HYPHEN = Pattern.compile("\\s*[-\\u2010-\\u2014]\\s*");

    /** Those that are taken for one another. */
    private static final List<String> PREFIXES =
            List.of("", "van", "van de", "van den", "van der", "de", "den", "der", "te", "ten", "ter");

    /** What stands before a surname and is no part of it: the second half of a double name can have one of its own. */
    private static final Pattern PREFIX = Pattern.compile(
            "(?:(?:van|von|de|den|der|des|d|te|ten|ter|'t|’t|t|het|op|in|aan|bij|uit|uyt|la|le|du|el|al|vd)\\s+)+",
            Pattern.CASE_INSENSITIVE);

    /** After a given name, on its line: a surname, which makes it the name of whoever that is. */
    private static final Pattern SURNAME = Pattern.compile(
            "(?:[ \\t]+(?:van|von|de|den|der|des|te|ten|ter|'t|’t|vd|v\\.d\\.|du|el|al))*[ \\t]+\\p{Lu}[\\p{Ll}'’]");

    private final String given;
    private final String prefix;
    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> surnames = new LinkedHashSet<>();

    private NameForms(String given, String prefix) {
        this.given = given.strip();
        this.prefix = prefix.strip();
    }

    static Names of(String given, String prefix, String surname) {
        NameForms forms = new NameForms(given, prefix);
        forms.add(surname.strip());
        return new Names(forms.whole, forms.surnames);
    }

    /** All given names and the first one, as far as they are written out. */
    static Set<String> called(String given) {
        List<String> written = Pattern.compile("\\s+")
                .splitAsStream(given.strip())
                .filter(name -> !name.isEmpty() && !name.contains("."))
                .toList();
        return written.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(
                        List.of(String.join(" ", written), written.getFirst(), GIVEN.split(written.getFirst(), 2)[0]));
    }

    /** Whether a given name that ends here is followed by a surname. */
    static boolean isBeforeSurname(String text, int ends) {
        return SURNAME.matcher(text).region(ends, text.length()).lookingAt();
    }

    private void add(String surname) {
        addWhole(prefix, surname);
        if (!prefix.isBlank() && !given.isBlank()) {
            addWithAnotherPrefix(surname);
        }
        addAlone(prefix, surname);
        for (String half : halves(surname)) {
            String own = PREFIX.matcher(half).lookingAt() ? PREFIX.matcher(half).replaceFirst("") : half;
            String before = half.substring(0, half.length() - own.length()).strip();
            addHalf(before.isEmpty() ? prefix : before, own);
        }
        if (given.isBlank() && surname.contains(" ")) {
            whole.add(joined(prefix, surname));
        }
    }

    /** Written from memory the prefix is often another one, or left out. */
    private void addWithAnotherPrefix(String surname) {
        for (String first : called(given)) {
            PREFIXES.forEach(before -> whole.add(joined(first, before, surname)));
        }
        PREFIXES.forEach(before -> surnames.add(joined(initials().getFirst(), before, surname)));
    }

    private void addWhole(String before, String surname) {
        for (String first : calledBy()) {
            prefixes(before).forEach(written -> whole.add(joined(first, written, surname)));
            if (first.length() > 1) {
                whole.add(joined(surname, first, before));
            }
        }
    }

    /** With the first initial, which others of the family may share, so that no initial is left without its name. */
    private void addAlone(String before, String surname) {
        surnames.add(surname);
        prefixes(before).forEach(written -> {
            surnames.add(joined(written, surname));
            if (!given.isBlank()) {
                surnames.add(joined(initials().getFirst(), written, surname));
            }
        });
    }

    private void addHalf(String before, String surname) {
        addAlone(before, surname);
        if (!given.isBlank()) {
            whole.add(joined(given, before, surname));
            whole.add(joined(GIVEN.split(given, 2)[0], before, surname));
            surnames.add(joined(String.join(" ", initials()), before, surname));
            surnames.add(joined(String.join("", initials()), before, surname));
        }
    }

    /** All given names, the first, the initials; without the initials what is written out. */
    private Set<String> calledBy() {
        if (given.isBlank()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(
                List.of(given, GIVEN.split(given, 2)[0], String.join(" ", initials()), String.join("", initials())));
        names.addAll(called(given));
        return names;
    }

    private List<String> initials() {
        return GIVEN.splitAsStream(given)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .toList();
    }

    /** As it is, and as it is shortened: {@code v.d. Berg}. */
    private static List<String> prefixes(String before) {
        List<String> written = new ArrayList<>(List.of(before));
        String small = before.toLowerCase(Locale.ROOT);
        if (small.matches("van\\s+de[nr]?")) {
            written.addAll(List.of("v d", "vd"));
        }
        return written;
    }

    private static List<String> halves(String surname) {
        List<String> halves = HYPHEN.splitAsStream(surname)
                .map(String::strip)
                .filter(half -> half.length() > 1)
                .toList();
        return halves.size() > 1 ? halves : List.of();
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
