package nl.noaber.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micronaut.context.BeanProvider;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.privacy.Erasures;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

/**
 * Every column in which a name can stand is said to hold personal data by the module that owns it, so that it is handed
 * out, erased and in the register; or it stands in {@code personal/none.txt}, which says that nobody's name belongs there.
 */
@NoaberTest
class PersonalColumnsTest {

    private static final String COLUMNS = """
        SELECT LOWER(CONCAT(c.table_name, '.', c.column_name)) AS name
          FROM information_schema.columns c
          JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
         WHERE c.table_schema = DATABASE()
           AND t.table_type = 'BASE TABLE'
           AND LOWER(c.table_name) NOT LIKE 'databasechangelog%'
           AND LOWER(c.table_name) NOT LIKE 'testkit%'
           AND (c.data_type IN ('text', 'mediumtext', 'longtext', 'json')
                OR (c.data_type IN ('varchar', 'char') AND c.character_maximum_length >= 60))
        """;

    private static final String POINTING = """
        SELECT DISTINCT LOWER(c.table_name) AS name
          FROM information_schema.columns c
         WHERE c.table_schema = DATABASE()
           AND c.column_name = 'person_id'
           AND LOWER(c.table_name) NOT LIKE 'testkit%'
        """;

    private final List<PersonalRecords> modules;
    private final ConnectionOperations<Connection> connections;
    private final Erasures erasures;

    PersonalColumnsTest(
            BeanProvider<PersonalRecords> modules, ConnectionOperations<Connection> connections, Erasures erasures) {
        this.erasures = erasures;
        this.modules = modules.stream().toList();
        this.connections = connections;
    }

    @Test
    void areAllAnsweredFor() throws IOException {
        Set<String> unknown = column(COLUMNS);
        unknown.removeAll(held());
        unknown.removeAll(none());
        assertThat(unknown)
                .as("These columns can hold a name. Say so in the module's PersonalRecords (and hand it out and"
                        + " erase it there), or write in personal/none.txt that nobody's name belongs in it")
                .isEmpty();
    }

    @Test
    void areThere() throws IOException {
        Set<String> all = column(COLUMNS);
        Set<String> said = new TreeSet<>(held());
        said.addAll(none());
        said.removeAll(all);
        said.removeIf(name -> name.startsWith("stakeholder_word.") || name.startsWith("erasure.pseudonym"));
        assertThat(said)
                .as("These are said to hold personal data, or none, and are not there")
                .isEmpty();
    }

    @Test
    void pointAtPersonsOnlyWhereAModuleAnswersForIt() {
        Set<String> tables = column(POINTING);
        tables.removeAll(modules.stream()
                .flatMap(module -> module.holdings().stream())
                .map(holding -> holding.table())
                .collect(Collectors.toSet()));
        assertThat(tables).isEmpty();
    }

    @Test
    void areOfAKindThatGoesInAnErasureOrStaysOnAGround() {
        List<String> kinds = modules.stream()
                .flatMap(module -> module.holdings().stream())
                .map(holding -> holding.kind())
                .distinct()
                .toList();
        assertThat(kinds)
                .as("What becomes of each kind in an erasure, for the list of what had to stay")
                .allSatisfy(kind -> assertThatCode(() -> erasures.ground(kind)).doesNotThrowAnyException());
        assertThat(kinds.stream().filter(kind -> erasures.ground(kind).isEmpty()))
                .containsExactlyInAnyOrder(
                        "person", "personSearch", "tenure", "assessment", "relation", "search", "disclosedRecord");
    }

    private Set<String> held() {
        return modules.stream()
                .flatMap(module -> module.holdings().stream())
                .flatMap(holding -> holding.columns().stream().map(column -> holding.table() + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> none() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(PersonalColumnsTest.class.getResourceAsStream("/personal/none.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<String> column(String sql) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            Set<String> names = new TreeSet<>();
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException failure) {
                throw new IllegalStateException("reading the columns", failure);
            }
        });
    }
}
