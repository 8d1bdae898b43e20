package nl.noaber.gateway;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.time.DutchTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentences of problems, from the bundles {@code problems/<module>_nl.properties} and {@code _en} of every module.
 * They are {@link MessageFormat} patterns in which an apostrophe is just an apostrophe; days and moments among the
 * arguments are written out, moments in Dutch time.
 */
@Singleton
public final class ProblemTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTexts.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    private final List<String> modules;

    ProblemTexts(List<GraphQlModule> modules) {
        this.modules = Stream.concat(Stream.of("gateway"), modules.stream().map(GraphQlModule::name))
                .toList();
    }

    /**
     * The sentence for this problem: from the bundle of the module that refused, else of the gateway, else of whoever
     * has one. Without any the code itself, and a line in the log: a test should have found it.
     *
     * @param module the name of the module whose rule it was
     */
    public String text(Problem problem, String module, Locale locale) {
        Locale language = locale.getLanguage().equals("nl") ? LANGUAGES.getFirst() : LANGUAGES.getLast();
        return Stream.concat(Stream.of(module), modules.stream())
                .flatMap(candidate -> pattern(candidate, problem.code(), language).stream())
                .findFirst()
                .map(pattern -> filled(pattern, problem.arguments(), language))
                .orElseGet(() -> untold(problem));
    }

    /**
     * For the test of a module: which of its codes lack a sentence.
     *
     * @return what is missing, as {@code contacts_nl: SUBJECT_MISSING}; empty when all is there
     */
    public static List<String> missing(String module, Collection<String> codes) {
        return LANGUAGES.stream()
                .flatMap(language -> codes.stream()
                        .filter(code -> pattern(module, code, language).isEmpty())
                        .map(code -> module + "_" + language + ": " + code))
                .sorted()
                .toList();
    }

    private static String untold(Problem problem) {
        LOG.error("No sentence for the problem {} in any bundle", problem.code());
        return problem.code();
    }

    private static Optional<String> pattern(String module, String code, Locale language) {
        return bundle(module, language)
                .filter(bundle -> bundle.containsKey(code))
                .map(bundle -> bundle.getString(code));
    }

    private static Optional<ResourceBundle> bundle(String module, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(
                    "problems/" + module,
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String filled(String pattern, List<Object> arguments, Locale language) {
        MessageFormat format = new MessageFormat(pattern.replace("'", "''"), language);
        return format.format(
                arguments.stream().map(argument -> written(argument, language)).toArray());
    }

    private static Object written(Object argument, Locale language) {
        return switch (argument) {
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
            case Instant moment ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(moment.atZone(DutchTime.ZONE));
            default -> argument;
        };
    }
}
