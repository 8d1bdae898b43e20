package nl.noaber.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

@NoaberTest
class ChangeLogTest {

    private final ChangeLog changes;
    private final Transactions transactions;
    private final StatementCounter statements;

    ChangeLogTest(ChangeLog changes, Transactions transactions, StatementCounter statements) {
        this.changes = changes;
        this.transactions = transactions;
        this.statements = statements;
    }

    @Test
    void readsALineBackAsItWasWritten() {
        RecordRef record = aRecord();
        FieldChange field = new FieldChange("subject", null, "Łódź, Fryslân en 🌾 \"'\\");
        write(new Entry(record, ChangeAction.CREATED, 1, List.of(field)));

        Change line = timeline(record, PageRequest.first(10)).nodes().getFirst();

        assertThat(line.record()).isEqualTo(record);
        assertThat(line.action()).isEqualTo(ChangeAction.CREATED);
        assertThat(line.version()).isEqualTo(1);
        assertThat(line.fields()).containsExactly(field);
        assertThat(line.actorId()).isEqualTo(People.staff().userId());
        assertThat(line.actorName()).isEqualTo(People.staff().name());
        assertThat(line.actorRole()).isEqualTo(People.staff().role());
        assertThat(line.origin()).isEqualTo("test");
        assertThat(line.at()).isEqualTo(TestClock.START);
        assertThat(line.outcome()).isEqualTo(ChangeOutcome.DONE);
        assertThat(line.sequence()).isNull();
    }

    @Test
    void keepsANoteOfAHundredThousandCharactersWhole() {
        RecordRef record = aRecord();
        FieldChange field = new FieldChange("note", "é".repeat(100_000), "x".repeat(100_000));
        write(new Entry(record, ChangeAction.UPDATED, 2, List.of(field)));

        assertThat(timeline(record, PageRequest.first(1)).nodes().getFirst().fields())
                .containsExactly(field);
    }

    @Test
    void writesNothingWhenTheTransactionFails() {
        RecordRef record = aRecord();

        assertThatThrownBy(() -> transactions.retrying(() -> {
                    changes.write(People.staff(), entry(record, 1));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(timeline(record, PageRequest.first(10)).nodes()).isEmpty();
    }

    @Test
    void writesManyLinesInOneStatement() {
        RecordRef record = aRecord();
        List<Entry> entries = IntStream.rangeClosed(1, 500)
                .mapToObj(version -> entry(record, version))
                .toList();

        statements.atMost(1, () -> transactions.retrying(() -> changes.write(People.staff(), entries)));

        assertThat(changes.counts(Set.of(record))).containsEntry(record, 500L);
    }

    @Test
    void pagesThroughATimelineBothWays() {
        RecordRef record = aRecord();
        IntStream.rangeClosed(1, 5).forEach(version -> write(entry(record, version)));

        Page<Change> first = timeline(record, PageRequest.first(2));
        Page<Change> second = timeline(record, PageRequest.first(2, first.lastCursor()));
        Page<Change> last = timeline(record, PageRequest.first(2, second.lastCursor()));
        Page<Change> back = timeline(record, PageRequest.last(2, last.firstCursor()));

        assertThat(versions(first)).containsExactly(5, 4);
        assertThat(versions(second)).containsExactly(3, 2);
        assertThat(versions(last)).containsExactly(1);
        assertThat(last.hasNextPage()).isFalse();
        assertThat(back).isEqualTo(new Page<>(second.items(), true, true));
        assertThat(versions(timeline(record, PageRequest.last(2, null)))).containsExactly(2, 1);
    }

    @Test
    void readsTheTimelinesOfManyRecordsInOneStatement() {
        RecordRef contact = aRecord();
        RecordRef post = new RecordRef("Post", Ids.next());
        RecordRef untouched = aRecord();
        IntStream.rangeClosed(1, 3).forEach(version -> write(entry(contact, version)));
        write(entry(post, 1));

        statements.atMost(1, () -> {
            Map<RecordRef, Page<Change>> pages =
                    changes.timelines(People.staff(), Set.of(contact, post, untouched), PageRequest.first(2));
            assertThat(versions(page(pages, contact))).containsExactly(3, 2);
            assertThat(page(pages, contact).hasNextPage()).isTrue();
            assertThat(versions(page(pages, post))).containsExactly(1);
            assertThat(page(pages, untouched).nodes()).isEmpty();
        });
        statements.atMost(
                1,
                () -> assertThat(changes.counts(Set.of(contact, post, untouched)))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(contact, 3L, post, 1L)));
    }

    @Test
    void keepsReadingsOutOfTheTimeline() {
        RecordRef record = aRecord();
        write(entry(record, 1));
        write(new Entry(record, ChangeAction.READ, null, List.of()));

        assertThat(versions(timeline(record, PageRequest.first(10)))).containsExactly(1);
        assertThat(changes.counts(Set.of(record))).containsEntry(record, 1L);
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() -> timeline(aRecord(), PageRequest.first(10, "bm90aGluZw")))
                .isInstanceOf(InvalidCursorException.class);
    }

    private void write(Entry entry) {
        transactions.retrying(() -> changes.write(People.staff(), entry));
    }

    private Page<Change> timeline(RecordRef record, PageRequest page) {
        return page(changes.timelines(People.staff(), Set.of(record), page), record);
    }

    private static Page<Change> page(Map<RecordRef, Page<Change>> pages, RecordRef record) {
        Page<Change> page = pages.get(record);
        assertThat(page).isNotNull();
        return page == null ? Page.empty() : page;
    }

    private static Entry entry(RecordRef record, int version) {
        return new Entry(record, ChangeAction.UPDATED, version, List.of(new FieldChange("subject", "a", "b")));
    }

    private static List<Integer> versions(Page<Change> page) {
        return page.nodes().stream().map(Change::version).toList();
    }

    private static RecordRef aRecord() {
        return new RecordRef("ContactMoment", Ids.next());
    }
}
