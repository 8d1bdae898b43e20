package nl.noaber.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.app.Worlds;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.SignOff;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Retention;
import nl.noaber.privacy.RetentionDue;
import nl.noaber.privacy.RetentionProof;
import nl.noaber.privacy.RetentionProofId;
import nl.noaber.privacy.RetentionRule;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.Test;

/** Wherever the name of a user stands beside the user's id, the pseudonym takes its place when the account's time is over. */
@NoaberTest
class RenamedColumnsTest {

    private static final String NAME = "Xyvonnelle Qwartsma";
    private static final String EARLIER = "x.qwartsma@example.org";
    private static final String KIND = "UNUSED_ACCOUNT";

    /** All that are called so; and those of which the name tells whose they are. */
    private static final String COLUMNS = """
        SELECT LOWER(table_name) AS holder, LOWER(column_name) AS name
          FROM information_schema.columns
         WHERE table_schema = DATABASE()
           AND LOWER(table_name) NOT LIKE 'testkit\\_%'
           AND (LOWER(column_name) LIKE '%\\_by\\_name'
                OR LOWER(CONCAT(table_name, '.', column_name))
                   IN ('rights_review_line.user_name', 'contact_moment_participant.name'))
        """;

    private final Retention retention;
    private final Accounts accounts;
    private final Persons persons;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Transactions transactions;
    private final Worlds worlds;
    private final StatementCounter statements;
    private final ConnectionOperations<Connection> connections;

    RenamedColumnsTest(
            Retention retention,
            Accounts accounts,
            Persons persons,
            ChangeLog log,
            GraphQl graphQl,
            Transactions transactions,
            Worlds worlds,
            StatementCounter statements,
            ConnectionOperations<Connection> connections) {
        this.retention = retention;
        this.accounts = accounts;
        this.persons = persons;
        this.log = log;
        this.graphQl = graphQl;
        this.transactions = transactions;
        this.worlds = worlds;
        this.statements = statements;
        this.connections = connections;
    }

    @Test
    void takeOverThePseudonym() {
        worlds.load();
        Account account = invited();
        Map<String, String> columns = columns();
        assertThat(columns).containsKeys("project.created_by_name", "sign_off_answer.answered_by_name");
        columns.keySet().forEach(column -> plant(column, account.id()));
        change("UPDATE user_account SET created_at = '2015-01-01' WHERE name = '" + NAME + "'");
        change("UPDATE sign_in_link SET expires_at = '2015-01-08'");

        statements.during(this::forget);

        List<String> sent = statements.sql();
        assertThat(columns.values())
                .as("These hold the names of users, and nl.noaber.kernel.personal.UserNames of their module leaves"
                        + " them")
                .allSatisfy(
                        set -> assertThat(sent).anyMatch(Pattern.compile(set).asPredicate()));
        assertThat(columns.keySet().stream().filter(this::hasTheName)).isEmpty();
        assertThat(hasTheName("change_log.fields")).isFalse();
        assertThat(hasTheName("user_account.name")).isFalse();
    }

    @Test
    void losesTheEarlierAddressesOfTheAccountToo() {
        worlds.load();
        Account account = invited();
        AccountChange moved = new AccountChange(Patch.kept(), Patch.set("y@example.org"), Patch.kept(), Patch.kept());
        assertThat(accounts.update(People.admin(), account.id(), account.version(), moved))
                .isInstanceOf(AccountOutcome.Done.class);
        change("UPDATE sign_off SET email = '" + EARLIER + "' LIMIT 1");
        assertThat(hasTheName("sign_off.email")).isTrue();
        FieldChange asked = new FieldChange("email", null, EARLIER);
        transactions.retrying(() -> log.write(
                People.staff(),
                new Entry(new RecordRef(SignOff.TYPE, Ids.next()), ChangeAction.UPDATED, null, List.of(asked))));
        change("UPDATE user_account SET created_at = '2015-01-01' WHERE name = '" + NAME + "'");
        change("UPDATE sign_in_link SET expires_at = '2015-01-08'");

        forget();

        assertThat(hasTheName("sign_off.email")).isFalse();
        assertThat(hasTheName("change_log.fields")).isFalse();
    }

    @Test
    void isToldToWhoAsksByAnEarlierAddressOfTheAccount() {
        worlds.load();
        Account account = invited();
        AccountChange moved = new AccountChange(
                Patch.set("Xyvonnelle Qwartsma"), Patch.set("zz.later@example.org"), Patch.kept(), Patch.kept());
        assertThat(accounts.update(People.admin(), account.id(), account.version(), moved))
                .isInstanceOf(AccountOutcome.Done.class);
        change("UPDATE sign_off SET email = 'zz.later@example.org' LIMIT 1");
        PersonId asking = person("Xyvonnelle", "Qwartsma");
        PersonId other = person("Iemand", "Anders");
        change("UPDATE person SET email = '" + EARLIER + "' WHERE id IN (" + hex(asking.value()) + ", "
                + hex(other.value()) + ")");

        assertThat(told(asking)).contains("User:" + account.id().value()).contains("zz.later@example.org");
        assertThat(told(other))
                .as("the account that had the address is told, but nothing under its other addresses: its name is"
                        + " another")
                .contains("User:" + account.id().value())
                .doesNotContain("SignOff:");
        change("UPDATE sign_off SET email = NULL WHERE email = 'zz.later@example.org'");
    }

    private PersonId person(String givenName, String surname) {
        PersonId id = new PersonId(Ids.next());
        PersonDetails details = PersonDetails.of(new PersonName(givenName, null, surname), "test");
        persons.register(Viewer.system("test"), new NewPerson(id, details, null, null, true));
        return id;
    }

    private String told(PersonId person) {
        return graphQl.run(People.admin(), """
            query($person: ID!) { personalRecords(person: $person) { mentions { record values { text } } } }
            """, Map.of("person", "Person:" + person.value()))
                .data()
                .toString();
    }

    private void forget() {
        int version = retention.rules(People.admin()).stream()
                .filter(rule -> rule.kind().equals(KIND))
                .map(RetentionRule::version)
                .findFirst()
                .orElse(0);
        if (!(retention.set(People.admin(), new RetentionRule(KIND, "INVITED", 12, "Selectielijst", version))
                instanceof Decision.Done<RetentionRule>)) {
            throw new AssertionError("no rule");
        }
        RetentionDue due = retention.due(People.admin(), KIND).orElseThrow();
        RetentionProofId id = new RetentionProofId(Ids.next());
        boolean more = true;
        while (more) {
            more = retention.approve(People.secondAdmin(), id, KIND, due.digest())
                            instanceof Decision.Done<RetentionProof>(RetentionProof proof)
                    && proof.finishedAt() == null;
        }
    }

    private Account invited() {
        NewAccount wanted = new NewAccount(new UserId(Ids.next()), NAME, EARLIER, Role.STAFF, null);
        if (accounts.invite(People.admin(), wanted) instanceof AccountOutcome.Done done) {
            return done.account();
        }
        throw new AssertionError("not invited");
    }

    /** Of each column what a statement that sets it looks like. */
    private Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        read(COLUMNS, rows -> {
            while (rows.next()) {
                String table = rows.getString("holder");
                String name = rows.getString("name");
                columns.put(table + "." + name, "UPDATE " + table + "\\b[^;]*SET (" + table + "\\.)?" + name + " = ");
            }
            return columns;
        });
        return columns;
    }

    /** In a row, if there is one, as what this user did. */
    private void plant(String column, UserId user) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        String by = name.endsWith("_by_name") ? name.substring(0, name.length() - "_name".length()) : "user_id";
        String set = name + " = '" + NAME + "', " + by + " = " + hex(user.value());
        change("UPDATE " + table + " SET " + set + " LIMIT 1");
    }

    private boolean hasTheName(String column) {
        String table = column.substring(0, column.indexOf('.'));
        return read("SELECT 1 FROM " + table + " WHERE " + column + " LIKE '%qwartsma%' LIMIT 1", ResultSet::next);
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Reading<T> reading) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return reading.from(rows);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }

    private void change(String sql) {
        connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        });
    }

    private static String hex(UUID id) {
        return "UNHEX('" + id.toString().replace("-", "") + "')";
    }
}
