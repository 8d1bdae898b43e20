package nl.noaber.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a person's name. A surname that is written with its prefix is taken apart: {@code "van der Berg"} has
 * the prefix {@code "van der"} and is ordered under the B.
 *
 * @param givenName given name or initials
 * @param surnamePrefix for instance {@code "van 't"}
 * @param surname without its prefix; in the demonstration a function
 */
public record PersonName(
        @Nullable String givenName, @Nullable String surnamePrefix, String surname) {

    public PersonName {
        List<String> words = words(surname);
        String given = blankToNull(surnamePrefix);
        int prefixes = given == null ? SurnamePrefixes.leading(words) : 0;
        surnamePrefix = prefixes == 0 ? given : String.join(" ", words.subList(0, prefixes));
        surname = String.join(" ", words.subList(prefixes, words.size()));
        givenName = blankToNull(givenName);
    }

    public static PersonName ofSurname(String surname) {
        return new PersonName(null, null, surname);
    }

    /** Takes a whole name apart, as one types it: {@code "Mw. Fatma el Ouali"}. */
    public static PersonName ofWhole(String name) {
        return WholeName.read(name);
    }

    /** The whole name as one writes it: {@code "Anne van der Berg"}. */
    public String whole() {
        return Stream.of(givenName, surnamePrefix, surname)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
