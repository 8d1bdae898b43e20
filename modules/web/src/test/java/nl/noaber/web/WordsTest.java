package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.page.Words;
import nl.noaber.web.privacy.FieldLabels;
import nl.noaber.web.signoffs.SignOffWords;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and everything that is said has words. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/text");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.]*)\"");

    /** Of which the change log has no lines of their own. */
    private static final Set<String> NOT_LOGGED = Set.of("SignOffMail", "MessageVersion");

    /** A record named by its type: by that of its class, by a word, or by what keeps it. */
    private static final Pattern RECORD_TYPE = Pattern.compile(
            "RecordRef(?:\\.of)?\\(\\s*(?:(\\w+)\\.TYPE|\"(\\w+)\")|String type\\(\\) \\{\\s*return \"(\\w+)\"");

    /** Not a key but the name of a field: what is typed in a type-ahead and not chosen. */
    private static final String TYPED = ".typed";

    @Test
    void areThereInBothLanguages() throws IOException {
        for (String bundle : bundles()) {
            Properties dutch = read(bundle + "_nl");
            Properties english = read(bundle + "_en");
            assertThat(english.stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
            for (String key : dutch.stringPropertyNames()) {
                assertThat(key).startsWith(bundle + ".");
                assertThat(dutch.getProperty(key)).as(key).isNotBlank();
                assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .containsExactlyElementsOf(placeholders(dutch.getProperty(key)));
            }
        }
    }

    @Test
    void areThereForEveryKeyThatIsUsed() throws IOException {
        Set<String> bundles = bundles();
        Set<String> keys = new TreeSet<>();
        for (String bundle : bundles) {
            keys.addAll(read(bundle + "_nl").stringPropertyNames());
        }
        TreeMap<String, Path> missing = new TreeMap<>();
        for (Path source : sources()) {
            literals(source)
                    .filter(key -> !key.endsWith(TYPED))
                    .filter(key -> bundles.contains(key.substring(0, key.indexOf('.'))))
                    .filter(key -> keys.stream().noneMatch(known -> isSaidBy(key, known)))
                    .forEach(key -> missing.put(key, source));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void areThereForEachThatCameOfSendingAMailAgain() throws IOException {
        assertThat(read("signoffs_nl").stringPropertyNames())
                .containsAll(SignOffWords.MAIL_STATES.stream()
                        .map(state -> "signoffs.mail.tried." + state)
                        .toList());
    }

    /** Of which the modules above write lines in the change log, which the audit trail shows and is filtered by. */
    @Test
    void areThereForEveryTypeOfRecordThatTheChangeLogCanTellOf() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path file : sourcesOfAllModules()) {
            RECORD_TYPE
                    .matcher(Files.readString(file))
                    .results()
                    .flatMap(found -> Stream.of(1, 2, 3).flatMap(group -> Stream.ofNullable(found.group(group))))
                    .forEach(types::add);
        }
        types.removeAll(NOT_LOGGED);
        Properties words = read("words_nl");
        assertThat(types).contains("SignOff", "LobbyMessage", "ContactMoment", "Tenure");
        assertThat(Words.RECORD_TYPES).containsAll(types);
        assertThat(Words.RECORD_TYPES)
                .allSatisfy(type -> assertThat(words.getProperty("words.recordType." + type))
                        .as(type)
                        .isNotBlank());
    }

    /** Which the audit trail shows, and the document that somebody is handed who asks what is held: in it nothing stands in English. */
    @Test
    void areThereForEveryFieldThatTheChangeLogOrAnAccessRequestCanTellOf() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (Path file : sourcesOfAllModules()) {
            if (!file.startsWith("../web")) {
                ToldFields.in(Files.readString(file)).forEach(fields::add);
            }
        }

        assertThat(fields).contains("title", "cost", "proposedText", "outcomes", "englishName", "role", "secondFactor");
        for (String language : List.of("nl", "en")) {
            Properties words = read("privacy_" + language);
            assertThat(fields)
                    .as(language)
                    .allSatisfy(field -> assertThat(words.getProperty("privacy.field." + field))
                            .as(field)
                            .isNotBlank());
        }
    }

    /** The core of a message is no commitment, though both are a text. */
    @Test
    void nameTheSameFieldOfAnotherRecordOtherwise() throws IOException {
        Properties words = read("privacy_nl");
        FieldLabels labels = new FieldLabels(key -> words.getProperty(key, key));

        assertThat(labels.of("LobbyMessage:019ac1d0-0000-7000-8000-000000000000", "text"))
                .isEqualTo("Kerntekst");
        assertThat(labels.of("Commitment", "text")).isEqualTo("Toezegging");
        assertThat(labels.of("SignOff", "text")).isEqualTo("Tekst");
    }

    private static List<Path> sourcesOfAllModules() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path java : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(java)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** A key, a plural, the beginning of several that are told apart by a value. */
    private static boolean isSaidBy(String key, String known) {
        return known.equals(key) || known.startsWith(key.endsWith(".") ? key : key + ".");
    }

    private static Stream<String> literals(Path source) {
        try {
            return LITERAL.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(source.toString(), unreadable);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
                Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, classes)
                    .filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static List<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replaceAll("_(nl|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
