package nl.noaber.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DatabaseConnectionTest {

    @Test
    void leavesTheOptionsThatTheAddressHas() {
        DatabaseConnection connection =
                new DatabaseConnection("jdbc:mysql://db/noaber?user=a&cachePrepStmts=false", null, null);
        assertThat(connection.url())
                .contains("?user=a&cachePrepStmts=false&")
                .doesNotContain("cachePrepStmts=true")
                .contains("&rewriteBatchedStatements=true");
    }

    @Test
    void refusesAnotherKindOfAddressWithoutRepeatingItsPassword() {
        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> new DatabaseConnection("jdbc:mariadb://db/noaber?password=secret", null, null))
                .withMessage("The database address must begin with jdbc:mysql: (for MariaDB too), not:"
                        + " jdbc:mariadb://db/noaber");
    }

    @Test
    void doesNotShowThePasswordInMessages() {
        assertThat(new DatabaseConnection("jdbc:mysql://db/noaber?password=secret", "me", "hidden"))
                .hasToString("DatabaseConnection[jdbc:mysql://db/noaber]");
    }
}
