package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.noaber.access.Account;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody makes codes who has the database alone. */
@NoaberTest
class FactorSealingTest {

    private static final String FORMER = "made up by a version of long ago";
    private static final String CONFIGURED = "a secret that the configuration names, of some length";

    private final LocalSignIn signIn;
    private final LocalUsers users;
    private final SecondFactor factor;
    private final SecondFactorRepository factors;
    private final Database database;
    private final Transactions transactions;
    private final ConnectionOperations<Connection> connections;
    private final Clock clock;

    FactorSealingTest(
            LocalSignIn signIn,
            LocalUsers users,
            SecondFactor factor,
            SecondFactorRepository factors,
            Database database,
            Transactions transactions,
            ConnectionOperations<Connection> connections,
            Clock clock) {
        this.signIn = signIn;
        this.users = users;
        this.factor = factor;
        this.factors = factors;
        this.database = database;
        this.transactions = transactions;
        this.connections = connections;
        this.clock = clock;
    }

    @Test
    void keepsNoSecretInClear() {
        UserId user = users.member(Role.STAFF).id();
        byte[] secret = factor.begin(user).orElseThrow();

        assertThat(dumped(secret)).isEmpty();
        assertThat(users.factorSecret(user)).isEqualTo(secret);
        inClear(users.member(Role.STAFF).id(), hex(secret));
        assertThat(dumped(secret)).as("what this test would find").containsExactly("second_factor");
        sealing(factors).sealAll();
        assertThat(dumped(secret)).isEmpty();
    }

    @Test
    void sealsWhatAnOlderVersionLeftInClear() {
        Account account = users.member(Role.STAFF);
        String secret = "3132333435363738393031323334353637383930";
        inClear(account.id(), secret);
        assertThat(hex(users.factorSecret(account.id()))).as("until then").isEqualTo(secret);

        assertThat(sealing(factors).sealAll()).isEqualTo(1);

        assertThat(stored(account.id())).doesNotContain(secret).contains("clear: null");
        Cookie onTheWay = ((Entry.FactorAsked) signIn.enter(
                        HttpRequest.GET("/"), Objects.requireNonNull(account.email()), LocalUsers.PASSWORD))
                .onTheWay();
        String code = OneTimeCode.at(HexFormat.of().parseHex(secret), clock.instant());
        assertThat(signIn.prove(LocalUsers.with(onTheWay), code)).isInstanceOf(Entry.Entered.class);
        assertThat(sealing(factors).sealAll()).as("once").isZero();
    }

    @Test
    void sealsAnewWhenTheConfigurationNamesASecret() {
        UserId user = users.member(Role.STAFF).id();
        keptInDatabase(FORMER);
        SecondFactorRepository before = under(FORMER);
        byte[] secret = new SecondFactor(before, cipher(FORMER), transactions, clock)
                .begin(user)
                .orElseThrow();
        SecondFactorRepository configured = under(CONFIGURED);

        assertThat(configured.secret(configured.of(user).orElseThrow())).contains(secret);
        assertThat(sealing(configured).sealAll()).isPositive();

        assertThat(before.secret(before.of(user).orElseThrow()))
                .as("with what stands in the database")
                .isEmpty();
        assertThat(configured.secret(configured.of(user).orElseThrow())).contains(secret);
        transactions.retrying(() -> before.remove(user));
    }

    @Test
    void staysOnWhenTheSecretIsLost() {
        UserId user = users.member(Role.STAFF).id();
        SecondFactorRepository lost = under(CONFIGURED);
        SecondFactor before = new SecondFactor(lost, cipher(CONFIGURED), transactions, clock);
        byte[] secret = before.begin(user).orElseThrow();
        List<String> recovery = transactions
                .retrying(() -> before.confirm(user, OneTimeCode.at(secret, clock.instant())))
                .orElseThrow();
        String next = OneTimeCode.at(secret, clock.instant().plusSeconds(30));

        assertThat(factor.isOn(user)).isTrue();
        assertThat(transactions.retrying(() -> factor.proves(user, next))).isFalse();
        assertThat(transactions.retrying(() -> factor.proves(user, recovery.getFirst())))
                .isTrue();
        assertThat(sealing(factors).sealAll()).as("nothing to read it with").isZero();
        assertThat(transactions.retrying(() -> before.proves(user, next)))
                .as("with the secret found again")
                .isTrue();
    }

    @Test
    void isNothingInTheRowOfAnother() {
        UserId one = users.member(Role.STAFF).id();
        UserId other = users.member(Role.ADMIN).id();
        factor.begin(one);
        factor.begin(other);

        transactions.retrying(
                () -> database.sql("""
                    UPDATE second_factor AS theirs
                           JOIN second_factor AS mine ON mine.user_id = :mine
                       SET theirs.encrypted = mine.encrypted
                     WHERE theirs.user_id = :theirs
                    """).bind("mine", one).bind("theirs", other).update());

        assertThat(factors.secret(factors.of(other).orElseThrow())).isEmpty();
        transactions.retrying(() -> factors.remove(other));
    }

    /** As an older version did. */
    private void keptInDatabase(String secret) {
        transactions.retrying(() -> {
            database.sql("DELETE FROM session_secret").update();
            database.sql("INSERT INTO session_secret (id, secret) VALUES (1, :secret)")
                    .bind("secret", secret.getBytes(StandardCharsets.UTF_8))
                    .update();
        });
    }

    private void inClear(UserId user, String hexadecimals) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO second_factor (user_id, secret, confirmed_at, last_step)
            VALUES (:user, UNHEX(:secret), :now, 0)
            """)
                .bind("user", user)
                .bind("secret", hexadecimals)
                .bind("now", clock.instant())
                .update());
    }

    /** The whole row, as a dump has it. */
    private String stored(UserId user) {
        return database.sql(
                        "SELECT HEX(secret) AS clear, HEX(encrypted) AS encrypted FROM second_factor WHERE user_id ="
                                + " :user")
                .bind("user", user)
                .single(row ->
                        "clear: " + lower(row.textOrNull("clear")) + " encrypted: " + lower(row.text("encrypted")))
                .orElseThrow();
    }

    /** The tables in which a dump of the whole database would show this secret: as bytes, as text or as typed over. */
    private List<String> dumped(byte[] secret) {
        List<String> forms = List.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                hex(secret),
                Base32.encode(secret),
                Base32.grouped(Base32.encode(secret)));
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : tables(statement)) {
                    ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`");
                    if (holds(rows, forms)) {
                        found.add(table);
                    }
                }
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
            return found;
        });
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        ResultSet rows = statement.executeQuery("""
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
            """);
        while (rows.next()) {
            tables.add(rows.getString(1));
        }
        return tables;
    }

    private static boolean holds(ResultSet rows, List<String> forms) throws SQLException {
        boolean holds = false;
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                byte[] bytes = rows.getBytes(column);
                String value = bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
                holds |= forms.stream().anyMatch(value::contains);
            }
        }
        return holds;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private FactorSealing sealing(SecondFactorRepository under) {
        return new FactorSealing(under, transactions);
    }

    /** The factors as a process reads them whose configuration names this secret. */
    private SecondFactorRepository under(String secret) {
        return new SecondFactorRepository(database, cipher(secret));
    }

    private FactorCipher cipher(String secret) {
        return new FactorCipher(new SessionSecret(database, secret));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
