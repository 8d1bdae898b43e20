package nl.noaber.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NoaberTest
class ConflictTest {

    private final RecordRef record = new RecordRef("ContactMoment", Ids.next());
    private final ChangeLog changes;
    private final Transactions transactions;

    ConflictTest(ChangeLog changes, Transactions transactions) {
        this.changes = changes;
        this.transactions = transactions;
    }

    @Test
    void mergesChangesOfOtherFields() {
        changed(People.colleague(), 2, field("note", "old", "theirs"));

        assertThat(conflict(1, Map.of("subject", "mine"))).isEmpty();
    }

    @Test
    void namesTheFieldsThatBothChanged() {
        changed(People.staff(), 2, field("subject", "first", "second"), field("place", null, "Enschede"));
        changed(People.colleague(), 3, field("subject", "second", "theirs"));

        assertThat(conflict(1, Map.of("subject", "mine", "note", "mine")))
                .contains(new Conflict(
                        3,
                        People.colleague().name(),
                        TestClock.START,
                        List.of(new ConflictingField("subject", "first", "theirs", "mine"))));
    }

    @Test
    void looksOnlyAtWhatCameAfterTheVersionItStartedFrom() {
        changed(People.colleague(), 2, field("subject", "first", "second"));

        assertThat(conflict(2, Map.of("subject", "mine"))).isEmpty();
    }

    @Test
    void agreesWhenBothMeanTheSame() {
        changed(People.colleague(), 2, field("subject", "first", "the same"));

        assertThat(conflict(1, Map.of("subject", "the same"))).isEmpty();
    }

    @Test
    void forgetsWhatWasChangedBack() {
        changed(People.colleague(), 2, field("subject", "first", "second"));
        changed(People.colleague(), 3, field("subject", "second", "first"));

        assertThat(conflict(1, Map.of("subject", "mine"))).isEmpty();
    }

    @Test
    void seesThatOneEmptiedWhatTheOtherFilled() {
        changed(People.colleague(), 2, field("place", "Hengelo", "Almelo"));

        assertThat(conflict(1, Collections.singletonMap("place", null)))
                .hasValueSatisfying(found -> assertThat(found.fields())
                        .containsExactly(new ConflictingField("place", "Hengelo", "Almelo", null)));
    }

    private Optional<Conflict> conflict(int expectedVersion, Map<String, ? extends @Nullable String> sent) {
        return changes.conflict(record, expectedVersion, sent);
    }

    private void changed(Viewer actor, int version, FieldChange... fields) {
        Entry entry = new Entry(record, ChangeAction.UPDATED, version, Arrays.asList(fields));
        transactions.retrying(() -> changes.write(actor, entry));
    }

    private static FieldChange field(String field, @Nullable String before, @Nullable String after) {
        return new FieldChange(field, before, after);
    }
}
