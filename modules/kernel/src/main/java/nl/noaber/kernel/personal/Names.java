package nl.noaber.kernel.personal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody is named in texts. Accents and capitals make no difference; between the words of a name may stand what is
 * no letter; a genitive is the name too. Only whole words count: Berg is not in Bergen.
 *
 * @param whole what means this person: the name with given name or initials, an address
 * @param surnames what may mean somebody else as well
 */
public record Names(Set<String> whole, Set<String> surnames) {

    public static final Names NONE = new Names(Set.of(), Set.of());

    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+).*", Pattern.DOTALL);
    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}]{1,4}";

    public Names {
        whole = tidy(whole);
        surnames = tidy(surnames);
    }

    /** The ways to write a name in parts; a person without a given name is known by the surname alone. */
    public static Names of(String givenName, String prefix, String surname) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> surnames = new LinkedHashSet<>(List.of(joined(prefix, surname), surname));
        if (!givenName.isBlank()) {
            whole.add(joined(givenName, prefix, surname));
            whole.add(joined(initials(givenName), prefix, surname));
            whole.add(joined(FIRST_WORD.matcher(givenName.strip()).replaceFirst("$1"), prefix, surname));
        } else if (surname.strip().contains(" ")) {
            whole.add(joined(prefix, surname));
        }
        return new Names(whole, surnames);
    }

    public Names and(Names more) {
        return new Names(
                Stream.concat(whole.stream(), more.whole.stream()).collect(linked()),
                Stream.concat(surnames.stream(), more.surnames.stream()).collect(linked()));
    }

    /** How surely a text names this person; empty when it does not. */
    public Optional<Certainty> in(String text) {
        FoldedText folded = FoldedText.of(text);
        if (finds(whole, folded)) {
            return Optional.of(Certainty.NAMED);
        }
        return finds(surnames, folded) ? Optional.of(Certainty.SURNAME) : Optional.empty();
    }

    /** The text with something else wherever this person is named. */
    public String replaced(String text, String pseudonym) {
        FoldedText folded = FoldedText.of(text);
        Matcher found = pattern(everything()).matcher(folded.text());
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        while (found.find()) {
            replaced.append(text, copied, folded.origin(found.start())).append(pseudonym);
            copied = folded.origin(found.end());
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    /**
     * Words of which every text has one, at the beginning of a word, that names this person; some that do not have one
     * too. In small letters, without accents.
     */
    public Set<String> cores() {
        Set<String> cores = surnames.stream().map(Names::core).collect(linked());
        whole.stream()
                .filter(name -> words(name).stream().noneMatch(cores::contains))
                .map(Names::core)
                .forEach(cores::add);
        return cores;
    }

    /** The same for {@code LIKE … ESCAPE '!'}. */
    public Set<String> patterns() {
        return cores().stream()
                .map(core -> "%" + core.replaceAll("[!%_]", "!$0") + "%")
                .collect(linked());
    }

    private Stream<String> everything() {
        return Stream.concat(whole.stream(), surnames.stream())
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    private static boolean finds(Set<String> names, FoldedText folded) {
        return !names.isEmpty()
                && pattern(names.stream()).matcher(folded.text()).find();
    }

    private static Pattern pattern(Stream<String> names) {
        String any = names.map(Names::words)
                .filter(words -> !words.isEmpty())
                .map(words -> words.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN)))
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<!" + LETTER + ")(?:" + any + ")(?:['’]?s)?(?!" + LETTER + ")");
    }

    private static List<String> words(String name) {
        return Arrays.stream(FoldedText.of(name).text().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The longest word: the shorter a pattern, the more it finds that has to be read for nothing. */
    private static String core(String name) {
        return words(name).stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String initials(String givenName) {
        return Arrays.stream(givenName.strip().split("[\\s.\\-]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining(" "));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** One letter names nobody. */
    private static Set<String> tidy(Set<String> names) {
        return names.stream()
                .map(name -> Normalizer.normalize(name.strip(), Normalizer.Form.NFC))
                .filter(name -> core(name).length() > 1)
                .filter(name -> !name.toLowerCase(Locale.ROOT).equals(Erasing.ERASED))
                .collect(linked());
    }

    private static Collector<String, ?, Set<String>> linked() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
