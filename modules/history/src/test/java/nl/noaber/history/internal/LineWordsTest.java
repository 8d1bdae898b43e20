package nl.noaber.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that name somebody are found by the words that are kept beside them, and where none are kept. */
@NoaberTest
class LineWordsTest {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final LogBook log;
    private final LineWords words;
    private final ErasingLines lines;
    private final Database database;
    private final Transactions transactions;

    LineWordsTest(LogBook log, LineWords words, ErasingLines lines, Database database, Transactions transactions) {
        this.log = log;
        this.words = words;
        this.lines = lines;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    void findsLinesWithTheirWordsAndFromBeforeThoseWereKept() {
        RecordRef naming = said("Gesproken met Quinten\nZevenhuizen, en verder niemand", null);
        RecordRef formerly = said("Zonder naam", "ZEVENHUIZENS plan");
        RecordRef other = said("Zeven huizen gezien", "Een huis");
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("Quinten", "", "Zevenhuizen"));
        assertThat(found(subject)).containsExactly(naming, formerly);
        assertThat(unread()).isZero();

        transactions.retrying(() ->
                database.sql("""
                    UPDATE change_log
                       SET word_bits_1 = NULL, word_bits_2 = NULL, word_bits_3 = NULL, word_bits_4 = NULL
                     WHERE record_id IN (:some)
                    """).bind("some", List.of(naming.id(), other.id())).update());
        assertThat(found(subject)).containsExactly(naming, formerly);

        assertThat(words.addAfter(null)).isNull();
        assertThat(unread()).isZero();
        assertThat(found(subject)).containsExactly(naming, formerly);
        assertThat(found(new Subject(Ids.next(), Set.of(), new Names(Set.of(), Set.of("Li")))))
                .isEmpty();
    }

    private RecordRef said(String before, @Nullable String after) {
        RecordRef note = LogBook.aNote();
        log.write(
                People.staff(),
                new Entry(note, ChangeAction.UPDATED, 2, List.of(new FieldChange("text", before, after))));
        return note;
    }

    private long unread() {
        return database.sql("SELECT COUNT(*) FROM change_log WHERE word_bits_1 IS NULL")
                .count();
    }

    private List<RecordRef> found(Subject subject) {
        return database.sql("SELECT record_type, record_id FROM change_log WHERE id IN (:ids) ORDER BY id")
                .bind("ids", lines.naming(subject, Set.of(), BEGINNING, 100))
                .list(ChangeRow::record);
    }
}
