package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Set;
import nl.noaber.kernel.sql.Database;
import org.junit.jupiter.api.Test;

/** An empty set is bound to a name: nothing is in it, and that is known before a table is read. */
@NoaberTest
class EmptySetTest {

    private final Database database;
    private final StatementCounter counter;

    EmptySetTest(Database database, StatementCounter counter) {
        this.database = database;
        this.counter = counter;
    }

    @Test
    void hasNothingInIt(Notes notes) {
        notes.write("one", "two");

        assertThat(count("SELECT COUNT(*) FROM note WHERE text IN (:none)")).isZero();
        assertThat(count("SELECT COUNT(*) FROM note WHERE text IN (\n  :none\n)"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM note WHERE text NOT IN (:none)")).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM note WHERE text  NOT  IN  (:none)"))
                .isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM note WHERE NOT (text IN (:none))"))
                .isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM note WHERE text = 'one' OR text IN (:none) OR text = 'three'"))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM (SELECT text IN (:none) AS found FROM note) asked WHERE found = 0"))
                .isEqualTo(2);
    }

    @Test
    void isNotLookedUp() {
        int sent = counter.during(() -> count("SELECT COUNT(*) FROM note WHERE text IN (:none)"));

        assertThat(sent).isEqualTo(1);
        assertThat(counter.sql().getFirst()).contains("IN (NULL) AND (FALSE)");
    }

    private long count(@CompileTimeConstant String sql) {
        return database.sql(sql).bind("none", Set.of()).count();
    }
}
