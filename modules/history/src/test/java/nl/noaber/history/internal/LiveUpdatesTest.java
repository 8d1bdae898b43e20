package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NoaberTest
@Timeout(60)
class LiveUpdatesTest {

    private static final Wanted EVERYTHING = new Wanted(Set.of(), null);

    private final List<Reader> readers = new ArrayList<>();
    private final LiveUpdates updates;
    private final LogBook log;
    private final Notes notes;

    LiveUpdatesTest(LiveUpdates updates, LogBook log, Notes notes) {
        this.updates = updates;
        this.log = log;
        this.notes = notes;
    }

    @BeforeEach
    void empty() {
        log.empty();
        notes.clear();
    }

    @AfterEach
    void unsubscribe() {
        readers.forEach(Reader::close);
    }

    @Test
    void tellsOfAChangeByAnotherWithinASecond() {
        RecordRef note = notes.noteFor(_ -> true);
        Reader told = subscribe(People.colleague(), EVERYTHING);

        log.write(People.staff(), updated(note, 2));
        Change change = told.within(1);

        assertThat(change).isNotNull();
        if (change != null) {
            assertThat(change.record()).isEqualTo(note);
            assertThat(change.version()).isEqualTo(2);
            assertThat(change.sequence()).isEqualTo(1L);
            assertThat(change.fields()).hasSize(1);
        }
    }

    @Test
    void tellsNothingOfWhatWasThereBefore() {
        RecordRef note = notes.noteFor(_ -> true);
        Reader earlier = subscribe(People.staff(), EVERYTHING);
        log.write(People.staff(), updated(note, 1));
        assertThat(earlier.next().version()).isEqualTo(1);

        Reader later = subscribe(People.staff(), EVERYTHING);
        log.write(People.staff(), updated(note, 2));

        assertThat(later.next().version()).isEqualTo(2);
        assertThat(earlier.next().version()).isEqualTo(2);
    }

    @Test
    void tellsEachViewerOnlyOfWhatItMaySee() {
        RecordRef ofTheTeam = notes.noteFor(Viewer::isTeam);
        RecordRef ofEverybody = notes.noteFor(_ -> true);
        Reader staff = subscribe(People.staff(), EVERYTHING);
        Reader partner = subscribe(People.partner(), EVERYTHING);

        log.write(
                People.staff(),
                updated(ofTheTeam, 1),
                new Entry(ofTheTeam, ChangeAction.WITHDRAWN, 2, List.of()),
                updated(ofEverybody, 3));

        assertThat(List.of(staff.next(), staff.next(), staff.next()))
                .extracting(Change::version)
                .containsExactly(1, 2, 3);
        Change partners = partner.next();
        assertThat(partners.version()).isEqualTo(3);
        assertThat(partners.fields()).isEmpty();
    }

    @Test
    void tellsOfReadingsAndSignInsOnlyThoseWhoAudit() {
        RecordRef note = notes.noteFor(_ -> true);
        Reader auditor = subscribe(People.auditor(), EVERYTHING);
        Reader staff = subscribe(People.staff(), EVERYTHING);

        log.write(
                People.staff(),
                new Entry(note, ChangeAction.READ, null, List.of()),
                new Entry(new RecordRef("User", People.staff().userId()), ChangeAction.SIGNED_IN, null, List.of()),
                updated(note, 1));

        assertThat(List.of(auditor.next(), auditor.next(), auditor.next()))
                .extracting(Change::action)
                .containsExactly(ChangeAction.READ, ChangeAction.SIGNED_IN, ChangeAction.UPDATED);
        assertThat(staff.next().action()).isEqualTo(ChangeAction.UPDATED);
    }

    @Test
    void tellsOnlyOfTheTypesAndTheRecordThatWereAskedFor() {
        RecordRef note = notes.noteFor(_ -> true);
        RecordRef other = notes.noteFor(_ -> true);
        Reader ofTheNote = subscribe(People.staff(), new Wanted(Set.of(), note));
        Reader ofPosts = subscribe(People.staff(), new Wanted(Set.of("Post"), null));
        Reader ofNotes = subscribe(People.staff(), new Wanted(Set.of("Note", "Post"), null));

        log.write(People.staff(), updated(other, 1), updated(note, 2));

        assertThat(ofTheNote.next().version()).isEqualTo(2);
        assertThat(List.of(ofNotes.next(), ofNotes.next()))
                .extracting(Change::version)
                .containsExactly(1, 2);
        assertThat(ofPosts.wasToldNothing()).isTrue();
    }

    @Test
    void asksForTheRecordsOfABatchOnce() {
        RecordRef note = notes.noteFor(_ -> true);
        RecordRef other = notes.noteFor(_ -> true);
        Reader one = subscribe(People.staff(), EVERYTHING);
        Reader two = subscribe(People.staff(), EVERYTHING);

        log.write(People.staff(), updated(note, 1), updated(other, 2), updated(note, 3));
        IntStream.range(0, 3).forEach(_ -> assertThat(one.next()).isNotNull());
        IntStream.range(0, 3).forEach(_ -> assertThat(two.next()).isNotNull());

        assertThat(notes.lookups()).isEqualTo(1);
    }

    @Test
    void tellsOfEverythingInOrderHoweverMuchItIs() {
        RecordRef note = notes.noteFor(_ -> true);
        Reader told = subscribe(People.staff(), EVERYTHING);

        log.writeMany(People.colleague(), note, 2_500);

        assertThat(IntStream.range(0, 2_500)
                        .mapToObj(_ -> told.next().sequence())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void cutsOffAReaderThatIsTooSlow() {
        RecordRef note = notes.noteFor(_ -> true);
        Reader slow = Reader.reading(updates.changes(People.staff(), EVERYTHING), 1);
        readers.add(slow);

        log.writeMany(People.colleague(), note, Subscriber.LONGEST_QUEUE + 100);
        assertThat(slow.next()).isNotNull();
        // Once somebody else was told of what came after, the slow one's queue has overflowed.
        Reader quick = subscribe(People.colleague(), EVERYTHING);
        log.write(People.colleague(), updated(note, 9_999));
        assertThat(Stream.generate(quick::next).anyMatch(change -> Objects.equals(change.version(), 9_999)))
                .isTrue();
        slow.take(Long.MAX_VALUE);

        assertThat(slow.failure())
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(failure ->
                        assertThat(failure).hasMessageContaining("changes were waiting for this subscriber"));
    }

    private Reader subscribe(Viewer viewer, Wanted wanted) {
        Reader reader = Reader.of(updates.changes(viewer, wanted));
        readers.add(reader);
        return reader;
    }
}
