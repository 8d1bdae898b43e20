package nl.noaber.kernel.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody is named in texts. Accents and capitals make no difference; between the words of a name may stand what is
 * no letter, and between the digits of a number spaces, dashes and the code of the country; a genitive is the name too.
 * Only whole words count: Berg is not in Bergen. In a mail address and behind an {@code @} the words of a name may be
 * written as one: {@code j.vandenberg@}, {@code @jvandenberg}.
 *
 * @param whole what means this person: the name with given name or initials, an address, a number
 * @param surnames what may mean somebody else, or be an ordinary word: the surname alone, and each half of a double one
 * @param given the given name alone, which many have: nobody is sought by it, and it counts only in a record that is about
 *     this person anyway
 */
public record Names(Set<String> whole, Set<String> surnames, Set<String> given) {

    public static final Names NONE = new Names(Set.of(), Set.of());

    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}]{1,4}";
    private static final int SHORTEST_OF_ADDRESS = 3;
    private static final int SHORTEST_TOGETHER = 4;
    private static final String IN_ADDRESS = "[._%+\\-]{0,2}";

    /** A number that tells namesakes apart, and then all that may stand before an {@code @}. */
    private static final String ADDRESS_ENDS = "\\d{0,4}(?!" + LETTER + ")(?=[\\p{L}\\p{N}._%+\\-]{0,64}@)";

    /** Of those that are in use, as many texts are looked through for each: whoever was erased is in no memory either. */
    private static final Map<Names, Pattern> WITHOUT_ADDRESSES = Collections.synchronizedMap(new WeakHashMap<>());

    private static final Map<Names, Pattern> WITH_ADDRESSES = Collections.synchronizedMap(new WeakHashMap<>());

    private static final String HANDLE_ENDS = "\\d{0,4}(?!" + LETTER + ")";

    public Names {
        whole = tidy(whole);
        surnames = tidy(surnames);
        given = tidy(given);
    }

    public Names(Set<String> whole, Set<String> surnames) {
        this(whole, surnames, Set.of());
    }

    /**
     * Where a text names somebody.
     *
     * @param given whether by the given name alone
     */
    public record Place(int begins, int ends, Certainty certainty, boolean given) {

        /** As it is written there, on one line. */
        public String form(String text) {
            return text.substring(begins, ends).replaceAll("\\s+", " ");
        }
    }

    /** The ways to write a name in parts; a person without a given name is known by the surname alone. */
    public static Names of(String givenName, String prefix, String surname) {
        return NameForms.of(givenName, prefix, surname);
    }

    /** By the given name alone: all of it, and the first of several; initials are none. */
    public static Names calledBy(String givenName) {
        return new Names(Set.of(), Set.of(), NameForms.called(givenName));
    }

    public Names and(Names more) {
        return new Names(
                Stream.concat(whole.stream(), more.whole.stream()).collect(linked()),
                Stream.concat(surnames.stream(), more.surnames.stream()).collect(linked()),
                Stream.concat(given.stream(), more.given.stream()).collect(linked()));
    }

    /** How surely a text names this person; empty when it does not, or has the given name alone. */
    public Optional<Certainty> in(String text) {
        return places(text).stream()
                .filter(place -> !place.given())
                .map(Place::certainty)
                .min(Comparator.naturalOrder());
    }

    /** Where a text names this person, in its order; the places do not overlap. */
    public List<Place> places(String text) {
        FoldedText folded = FoldedText.of(text);
        boolean addresses = text.indexOf('@') >= 0;
        Map<Names, Pattern> patterns = addresses ? WITH_ADDRESSES : WITHOUT_ADDRESSES;
        Matcher found = patterns.computeIfAbsent(this, names -> names.pattern(addresses))
                .matcher(folded.text());
        List<Place> places = new ArrayList<>();
        while (found.find()) {
            boolean byGivenName = found.group("given") != null;
            boolean sure = found.group("whole") != null || (addresses && found.group("together") != null);
            int ends = folded.origin(found.end());
            if (!byGivenName || !NameForms.isBeforeSurname(text, ends)) {
                places.add(new Place(
                        folded.origin(found.start()), ends, sure ? Certainty.NAMED : Certainty.SURNAME, byGivenName));
            }
        }
        return places;
    }

    /**
     * The surname as it is written where it stands alone: {@code Groot}, {@code groot}. The given name too, unless another
     * surname follows it.
     */
    public Set<String> alone(String text) {
        return places(text).stream()
                .filter(place -> place.certainty() == Certainty.SURNAME)
                .map(place -> place.form(text))
                .collect(linked());
    }

    /** The text with something else wherever this person is named. */
    public String replaced(String text, String pseudonym) {
        return replaced(text, pseudonym, _ -> true);
    }

    /**
     * The same, where the surname or the given name stands alone only if it means this person.
     *
     * @param means whether that name, written so, does
     */
    public String replaced(String text, String pseudonym, Predicate<String> means) {
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        for (Place place : places(text)) {
            if (place.certainty() == Certainty.NAMED || means.test(place.form(text))) {
                replaced.append(text, copied, place.begins()).append(pseudonym);
                copied = place.ends();
            }
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    /**
     * Words of which every text has one, at the beginning of a word, that names this person otherwise than by a number; some
     * that do not have one too. In small letters, without accents.
     */
    public Set<String> cores() {
        Set<String> cores = coresOfWords();
        Stream.concat(surnames.stream(), whole.stream())
                .filter(Names::isWrittenTogether)
                .map(name -> String.join("", words(name)))
                .toList()
                .forEach(name -> addUnlessBegun(cores, name));
        return cores;
    }

    /** Those alone of a text without addresses, in which no words are written as one. */
    Set<String> coresOfWords() {
        Set<String> cores = surnames.stream().map(Names::core).collect(linked());
        whole.stream()
                .filter(name -> !WrittenNumber.is(name))
                .filter(name -> words(name).stream().noneMatch(cores::contains))
                .map(Names::core)
                .forEach(cores::add);
        return cores;
    }

    private static void addUnlessBegun(Set<String> cores, String name) {
        if (cores.stream().noneMatch(name::startsWith)) {
            cores.add(name);
        }
    }

    /** The same for {@code LIKE … ESCAPE '!'}, numbers too. What has another one of them in it is found by that. */
    public Set<String> patterns() {
        Set<String> cores = cores();
        Set<String> patterns = cores.stream()
                .filter(core -> cores.stream().noneMatch(other -> !other.equals(core) && core.contains(other)))
                .map(core -> "%" + core.replaceAll("[!%_]", "!$0") + "%")
                .collect(linked());
        patterns.addAll(numberPatterns());
        return patterns;
    }

    /** The numbers for {@code LIKE}: their digits, whatever stands between them. */
    public Set<String> numberPatterns() {
        return whole.stream().filter(WrittenNumber::is).map(WrittenNumber::like).collect(linked());
    }

    /** Whether each number is so long that every text that has it {@link #mayHaveNumber may have a number}. */
    public boolean hasUsualNumbersOnly() {
        return whole.stream().filter(WrittenNumber::is).allMatch(WrittenNumber::isOfUsualLength);
    }

    /** Whether a text has as many digits near one another as a telephone number. */
    public static boolean mayHaveNumber(String text) {
        return WrittenNumber.mayBeIn(FoldedText.of(text).text());
    }

    private Pattern pattern(boolean addresses) {
        String begins = "(?<!" + LETTER + ")";
        String ends = "(?:['’]?s)?(?!" + LETTER + ")";
        String sure = "(?<whole>" + alternatives(whole) + ")" + ends;
        String unsure = "(?:" + alternatives(surnames) + ")" + ends;
        String called = "(?<given>" + alternatives(given) + ")" + ends;
        return Pattern.compile(begins
                + "(?:"
                + (addresses
                        ? sure + "|(?<together>" + inAddress(whole) + ")|" + unsure + "|" + inAddress(surnames)
                        : sure + "|" + unsure)
                + "|"
                + called
                + ")");
    }

    /** In what stands before an {@code @}, and in what somebody is called by behind one. */
    private static String inAddress(Set<String> names) {
        String together = together(names);
        return "(?:" + together + ")" + ADDRESS_ENDS + "|(?<=@)(?:" + together + ")" + HANDLE_ENDS;
    }

    private static String together(Set<String> names) {
        return anyOf(names.stream()
                .filter(Names::isWrittenTogether)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> words(name).stream().map(Pattern::quote).collect(Collectors.joining(IN_ADDRESS))));
    }

    /** Several words, enough of them to be nothing else. */
    private static boolean isWrittenTogether(String name) {
        List<String> words = words(name);
        return name.indexOf('@') < 0
                && !WrittenNumber.is(name)
                && words.size() > 1
                && words.stream().mapToInt(String::length).sum() >= SHORTEST_TOGETHER;
    }

    /** The longest first. What is no pattern stands for none. */
    private static String alternatives(Set<String> names) {
        return anyOf(names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> WrittenNumber.is(name) ? WrittenNumber.regex(name) : regex(name))
                .filter(regex -> !regex.isEmpty()));
    }

    private static String anyOf(Stream<String> regexes) {
        String any = regexes.collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : any;
    }

    private static String regex(String name) {
        return words(name).stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
    }

    static List<String> words(String name) {
        return Arrays.stream(FoldedText.of(name).text().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The longest word: the shorter a pattern, the more it finds that has to be read for nothing. Of an address a word of
     * what stands before the {@code @}: what stands after it is everybody's.
     */
    private static String core(String name) {
        int at = name.indexOf('@');
        String own = at > 0 ? longest(name.substring(0, at)) : "";
        return own.length() >= SHORTEST_OF_ADDRESS ? own : longest(name);
    }

    private static String longest(String name) {
        return words(name).stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** One letter names nobody. */
    private static Set<String> tidy(Set<String> names) {
        return names.stream()
                .map(name -> Normalizer.normalize(name.strip(), Normalizer.Form.NFC))
                .filter(name -> core(name).length() > 1 || WrittenNumber.is(name))
                .filter(name -> !name.toLowerCase(Locale.ROOT).equals(Erasing.ERASED))
                .collect(linked());
    }

    private static Collector<String, ?, Set<String>> linked() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
