package nl.noaber.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.history.internal.FindingLines.Found;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that name somebody are found by the words that are kept beside them, and where none are kept. */
@NoaberTest
class LineWordsTest {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final LogBook log;
    private final LineWords words;
    private final ErasingLines erasing;
    private final FindingLines lines;
    private final Database database;
    private final Transactions transactions;

    LineWordsTest(
            LogBook log,
            LineWords words,
            ErasingLines erasing,
            FindingLines lines,
            Database database,
            Transactions transactions) {
        this.log = log;
        this.words = words;
        this.erasing = erasing;
        this.lines = lines;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void begin() {
        words.addAfter(null);
    }

    @Test
    void findsLinesWithTheirWordsAndFromBeforeThoseWereKept() {
        RecordRef naming = said("Gesproken met Quinten\nZevenhuizen, en verder niemand", null);
        RecordRef formerly = said("Zonder naam", "ZEVENHUIZENS plan");
        RecordRef other = said("Zeven huizen gezien", "Een huis");
        Subject subject = named("Quinten", "Zevenhuizen");
        assertThat(found(subject)).containsExactly(naming, formerly);

        forget(naming, other);
        assertThat(found(subject)).containsExactly(naming, formerly);

        assertThat(words.addAfter(null)).isNull();
        assertThat(unread()).isZero();
        assertThat(found(subject)).containsExactly(naming, formerly);
    }

    @Test
    void looksAtNoLineWithoutTheWords() {
        List<RecordRef> others = IntStream.range(0, 200)
                .mapToObj(number -> said("Gesproken over het spoor, voor de " + number + "e keer", null))
                .toList();
        RecordRef naming = said("Gesproken met Isebrand Kwelderzoom", null);
        Subject subject = named("Isebrand", "Kwelderzoom");

        assertThat(candidates(subject)).contains(naming).doesNotContainAnyElementsOf(others);

        RecordRef first = others.getFirst();
        forget(first);
        assertThat(candidates(subject)).as("nothing is known of it").contains(naming, first);
        assertThat(found(subject)).containsExactly(naming);
    }

    @Test
    void readsEachLineOnceForANameThatWordsCannotTell() {
        List<RecordRef> naming = new ArrayList<>();
        for (int part = 0; part < 40; part++) {
            naming.add(said("Qi vroeg het", null));
            log.write(
                    People.staff(),
                    IntStream.range(0, 50)
                            .mapToObj(number -> note("Het spoor, voor de " + number + "e keer"))
                            .toArray(Entry[]::new));
        }
        Subject subject = new Subject(Ids.next(), Set.of(), new Names(Set.of(), Set.of("Qi")));
        long all = database.sql("SELECT COUNT(*) FROM change_log").count();
        Set<UUID> found = new HashSet<>();

        long read = transactions.retrying(() -> {
            long before = read();
            for (@Nullable UUID from = BEGINNING; from != null; ) {
                Found next = lines.naming(subject, Set.of(), from, 4);
                found.addAll(next.lines());
                from = next.last();
            }
            return read() - before;
        });

        assertThat(records(List.copyOf(found))).containsAll(naming);
        assertThat(read).isLessThan(4 * all);
    }

    @Test
    void keepsTheWordsOfWhatAnErasureLeaves() {
        RecordRef naming = said("Gesproken met Rixt Zoutgras en met Lolle Kweekgras", null);
        Subject subject = named("Rixt", "Zoutgras");

        transactions.retrying(() -> erasing.erase(
                People.admin(), new Erasing(subject, "Persoon 1a2b3c4d", Set.of(), Set.of(), Set.of()), null));

        assertThat(unread()).isZero();
        assertThat(candidates(subject)).doesNotContain(naming);
        assertThat(found(named("Lolle", "Kweekgras"))).containsExactly(naming);
    }

    private static Subject named(String given, String surname) {
        return new Subject(Ids.next(), Set.of(), Names.of(given, "", surname));
    }

    private RecordRef said(String before, @Nullable String after) {
        RecordRef note = LogBook.aNote();
        log.write(
                People.staff(),
                new Entry(note, ChangeAction.UPDATED, 2, List.of(new FieldChange("text", before, after))));
        return note;
    }

    private static Entry note(String text) {
        return new Entry(LogBook.aNote(), ChangeAction.UPDATED, 2, List.of(new FieldChange("text", null, text)));
    }

    private void forget(RecordRef... some) {
        transactions.retrying(() -> database.sql("""
            UPDATE change_log
               SET word_bits_1 = NULL, word_bits_2 = NULL, word_bits_3 = NULL, word_bits_4 = NULL
             WHERE record_id IN (:some)
            """)
                .bind("some", List.of(some).stream().map(RecordRef::id).toList())
                .update());
    }

    private long unread() {
        return database.sql("SELECT COUNT(*) FROM change_log WHERE word_bits_1 IS NULL")
                .count();
    }

    private long read() {
        return database
                .sql("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .list(row -> Long.parseLong(row.text("Value")))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<RecordRef> candidates(Subject subject) {
        return records(database.sql("SELECT id FROM (")
                .append(LineWords.mayName(subject.names()).orElseThrow())
                .append(") candidate")
                .bind("from", BEGINNING)
                .list(row -> row.uuid("id")));
    }

    private List<RecordRef> found(Subject subject) {
        return records(lines.naming(subject, Set.of(), BEGINNING, 100).lines());
    }

    private List<RecordRef> records(List<UUID> ids) {
        return database.sql("SELECT record_type, record_id FROM change_log WHERE id IN (:ids) ORDER BY id")
                .bind("ids", ids)
                .list(ChangeRow::record);
    }
}
