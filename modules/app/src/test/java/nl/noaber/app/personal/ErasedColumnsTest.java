package nl.noaber.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.Erasures;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** A name that is put into a row of every column that a module says it answers for is gone after an erasure. */
@NoaberTest
class ErasedColumnsTest {

    private static final String NAME = "Xyvonnelle Qwartsma";

    private final List<PersonalRecords> modules;
    private final ConnectionOperations<Connection> connections;
    private final Worlds worlds;
    private final Persons persons;
    private final Erasures erasures;

    ErasedColumnsTest(
            BeanProvider<PersonalRecords> modules,
            ConnectionOperations<Connection> connections,
            Worlds worlds,
            Persons persons,
            Erasures erasures) {
        this.modules = modules.stream().toList();
        this.connections = connections;
        this.worlds = worlds;
        this.persons = persons;
        this.erasures = erasures;
    }

    @Test
    void loseTheName() throws IOException {
        worlds.load();
        registered("Een", "Ander");
        Person person = registered("Xyvonnelle", "Qwartsma");
        Set<String> columns = columns();
        Set<String> planted = columns.stream().filter(this::planted).collect(Collectors.toCollection(TreeSet::new));
        assertThat(planted)
                .contains("contact_moment.note", "contact_moment_participant.function_name", "commitment.text")
                .contains("organisation.tags", "organisation.other_names", "post.name", "person.data_source")
                .contains("person.notice_how", "person.objection_reason", "challenge.description");
        change("INSERT IGNORE INTO contact_moment_beyond_search (contact_moment_id) SELECT id FROM contact_moment");
        change("INSERT IGNORE INTO contact_moment_with_number (contact_moment_id) SELECT id FROM contact_moment");

        eraseWhole(person);

        assertThat(planted.stream().filter(this::hasTheName))
                .as("These columns are said to hold personal data, and an erasure leaves the name in them")
                .isEmpty();
    }

    private void eraseWhole(Person person) {
        boolean more = true;
        while (more) {
            more = erasures.erase(People.admin(), person.id(), person.version(), ErasureScope.WHOLE_NAMES, null)
                            instanceof Decision.Done<Erasure>(Erasure erasure)
                    && erasure.finishedAt() == null;
        }
        assertThat(erasures.ofPersons(People.admin(), Set.of(person.id()))).containsKey(person.id());
    }

    private Person registered(String given, String surname) {
        PersonDetails details = PersonDetails.of(new PersonName(given, null, surname), "visitekaartje");
        if (persons.register(People.staff(), new NewPerson(new PersonId(Ids.next()), details, null, null, true))
                instanceof Outcome.Done<Person>(Person person)) {
            return person;
        }
        throw new AssertionError("not registered");
    }

    private Set<String> columns() throws IOException {
        Set<String> derived = derived();
        return modules.stream()
                .flatMap(module -> module.holdings().stream())
                .flatMap(holding -> holding.columns().stream().map(column -> holding.table() + "." + column))
                .filter(column ->
                        !derived.contains(column) && !derived.contains("*" + column.substring(column.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> derived() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(ErasedColumnsTest.class.getResourceAsStream("/personal/derived.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    /** In one row of somebody else's; whether there is one. */
    private boolean planted(String column) {
        String others = column.startsWith("person.") ? " WHERE surname <> 'Qwartsma'" : "";
        return change("UPDATE " + table(column) + " SET " + name(column) + " = '" + NAME + "'" + others + " LIMIT 1")
                > 0;
    }

    private boolean hasTheName(String column) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table(column) + " WHERE " + name(column)
                            + " LIKE '%qwartsma%' LIMIT 1")) {
                return rows.next();
            } catch (SQLException failure) {
                throw new IllegalStateException("reading " + column, failure);
            }
        });
    }

    private int change(String sql) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }

    private static String table(String column) {
        return "`" + column.substring(0, column.indexOf('.')) + "`";
    }

    private static String name(String column) {
        return "`" + column.substring(column.indexOf('.') + 1) + "`";
    }
}
