package nl.noaber.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;

/**
 * What the change log keeps of lobby messages in Dutch sentences, whoever wrote, in the language of the viewer. What is no
 * such sentence stays as it is.
 */
final class KeptWords {

    private static final Text DUTCH = Text.in(Viewer.DUTCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Viewer.DUTCH);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** A sentence with its terms behind it. */
    private static final Pattern WITH_TERMS = Pattern.compile("(.*) \\((.*)\\)");

    /** The longer ones first: those contain the others. */
    private static final List<String> TERMS = List.of(
            "messages.kept.structural",
            "messages.kept.once",
            "messages.kept.amount",
            "messages.kept.valid",
            "messages.kept.period",
            "messages.kept.from",
            "messages.kept.until",
            "messages.kept.chapter",
            "messages.kept.article");

    private static final List<String> STATUSES =
            List.of("OPEN", "AGREED_WITH_RESERVATION", "AGREED", "OBJECTS", "STALE");
    private static final List<String> LEVELS = List.of("CIVIL_SERVICE", "EXECUTIVE");
    private static final List<String> PAPERS = List.of("MOTION", "AMENDMENT", "WRITTEN_QUESTIONS", "COMMITMENT");
    private static final List<String> VOTES = List.of("NOT_VOTED", "FOR", "AGAINST");

    private final Screen screen;

    KeptWords(Screen screen) {
        this.screen = screen;
    }

    String inWords(String field, String value) {
        if (screen.language().equals(DUTCH.language())) {
            return value;
        }
        return switch (field) {
            case "signOffs" -> each(value, "\n", this::signOff);
            case "outcomes" ->
                each(value, "\n", line -> headed("messages.outcome.result", Words.OUTCOME_RESULTS, terms(line)));
            case "parliamentaryPapers" -> each(value, "\n", line -> headed("messages.paper.kind", PAPERS, terms(line)));
            case "variants" ->
                each(value, "\n\n", part -> headed("words.messageAudience", Words.MESSAGE_AUDIENCES, part));
            default -> each(value, "\n", this::terms);
        };
    }

    private static String each(String value, String separator, UnaryOperator<String> said) {
        return Stream.of(value.split(separator, -1)).map(said).collect(Collectors.joining(separator));
    }

    /** Who was asked, how that stands, and until when it is asked. */
    private String signOff(String line) {
        return said("signoffs.kept.line", line, List.of(UnaryOperator.identity(), this::stand, this::value))
                .or(() -> said("signoffs.kept.withdrawn", line, List.of(UnaryOperator.identity(), this::stand)))
                .orElse(line);
    }

    private String stand(String stand) {
        return said(
                        "signoffs.kept.answer",
                        stand,
                        List.of(
                                this::status,
                                level -> choice("signoffs.level", LEVELS, level),
                                UnaryOperator.identity()))
                .orElseGet(() -> status(stand));
    }

    private String status(String status) {
        return choice("signoffs.kept.status", STATUSES, status);
    }

    /** With what it begins with in words. */
    private String headed(String key, List<String> values, String line) {
        return values.stream()
                .filter(value -> isHead(DUTCH.get(key + "." + value), line))
                .findFirst()
                .map(value -> screen.choice(key, value)
                        + line.substring(DUTCH.get(key + "." + value).length()))
                .orElse(line);
    }

    private static boolean isHead(String word, String line) {
        String rest = line.startsWith(word) ? line.substring(word.length()) : "";
        return rest.startsWith(":") || rest.startsWith(" (");
    }

    private String terms(String line) {
        Matcher found = WITH_TERMS.matcher(line);
        return found.matches() ? found.group(1) + " (" + each(found.group(2), ", ", this::term) + ")" : line;
    }

    private String term(String term) {
        return TERMS.stream()
                .flatMap(key -> said(key, term, List.of(this::value, this::value)).stream())
                .findFirst()
                .orElseGet(() -> vote(value(term)));
    }

    /** A group and how it voted. */
    private String vote(String term) {
        return VOTES.stream()
                .filter(vote -> term.endsWith(" " + small(DUTCH.get("messages.paper.vote." + vote))))
                .findFirst()
                .map(vote -> term.substring(
                                0,
                                term.length()
                                        - DUTCH.get("messages.paper.vote." + vote)
                                                .length())
                        + small(screen.choice("messages.paper.vote", vote)))
                .orElse(term);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** A day or a number of thousands as the viewer writes it. */
    private String value(String value) {
        if (value.matches("\\d{1,3}(\\.\\d{3})+")) {
            return screen.format().number(Long.parseLong(value.replace(".", "")));
        }
        try {
            return screen.format().day(LocalDate.parse(value, DAY));
        } catch (DateTimeException _) {
            return value;
        }
    }

    private String choice(String key, List<String> values, String word) {
        return values.stream()
                .filter(value -> DUTCH.get(key + "." + value).equals(word))
                .findFirst()
                .map(value -> screen.choice(key, value))
                .orElse(word);
    }

    /** The sentence in the viewer's language, if it is this one, with each part in words. */
    private Optional<String> said(String key, String sentence, List<UnaryOperator<String>> parts) {
        String part = key.startsWith("signoffs.") || key.equals("messages.kept.valid") ? "(.+)" : "(\\S+)";
        String pattern = Stream.of(PLACEHOLDER.split(DUTCH.get(key), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(part));
        Matcher found = Pattern.compile(pattern).matcher(sentence);
        return found.matches() ? Optional.of(screen.text(key, filled(found.toMatchResult(), parts))) : Optional.empty();
    }

    private static Object[] filled(MatchResult found, List<UnaryOperator<String>> parts) {
        return IntStream.range(0, found.groupCount())
                .mapToObj(place -> parts.get(place).apply(found.group(place + 1)))
                .toArray();
    }
}
