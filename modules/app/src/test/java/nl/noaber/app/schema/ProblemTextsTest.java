package nl.noaber.app.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.gateway.ProblemTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can be refused with has a sentence in both languages: the codes are read from the sources themselves. */
class ProblemTextsTest {

    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile(
            "(?:Problem\\.of|Texts\\.atMost|\\brefused|\\bproblem)\\(\\s*(?:[^\";]{0,80},\\s*)?\"([A-Z][A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "cofinancing",
                "contacts",
                "history",
                "messages",
                "privacy",
                "programmes",
                "stakeholders"
            })
    void hasASentenceForEveryProblemOf(String module) {
        Set<String> codes = codes(module);
        assertThat(codes).isNotEmpty();
        assertThat(ProblemTexts.missing(module, codes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "kernel", "search", "web"})
    void knowsOfNoProblemOf(String module) {
        assertThat(codes(module)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "NO_SUCH_PROBLEM")
    void wouldFindOneThatIsMissing(String code) {
        assertThat(ProblemTexts.missing("contacts", List.of(code)))
                .containsExactly("contacts_en: " + code, "contacts_nl: " + code);
    }

    private static Set<String> codes(String module) {
        try (Stream<Path> files = Files.walk(MODULES.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ProblemTextsTest::codesIn)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> codesIn(Path file) {
        try {
            return CODE
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
