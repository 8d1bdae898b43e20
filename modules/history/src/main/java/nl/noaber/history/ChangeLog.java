package nl.noaber.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of what was done to which record: audit trail, timelines, the ground for merging two people's
 * changes. A line is written in the transaction of the change it tells of, or not at all.
 */
public interface ChangeLog {

    /** Who acts while nobody has signed in. */
    UUID NOBODY = Ids.named("user/nobody");

    /** Writes lines in the transaction that is open; one statement for all of them. */
    void write(Viewer actor, List<Entry> entries);

    default void write(Viewer actor, Entry entry) {
        write(actor, List.of(entry));
    }

    /**
     * Writes that somebody tried what he may not: what, on which record, from where, and nothing of what is in it. In the
     * open transaction, or one of its own. Only the audit trail has it; no timeline and no live update outside of it.
     */
    default void refused(Viewer actor, RecordRef record, ChangeAction action) {
        refused(actor, record, action, List.of());
    }

    /** The same, with what is to be known of it. */
    void refused(Viewer actor, RecordRef record, ChangeAction action, List<FieldChange> fields);

    /**
     * Writes that somebody read these confidential records, in the open transaction or one of its own; not of a record that
     * the same user read in the ten seconds before, so that a page that is put together from several reads is one line.
     */
    void read(Viewer actor, Set<RecordRef> records);

    /**
     * The lines about each of these records, newest first, without the readings and the refusals, which are the
     * auditor's; without the words of what was written in confidence, to others than this viewer. The caller has made sure
     * that the viewer may see the records and their history.
     */
    Map<RecordRef, Page<Change>> timelines(Viewer viewer, Set<RecordRef> records, PageRequest page);

    /** How many lines the timeline of each of these records has; a record without any is absent. */
    Map<RecordRef, Long> counts(Set<RecordRef> records);

    /**
     * Whether a change that started from an older version collides with what others did since.
     *
     * @param record the record, of which the caller holds the lock
     * @param expectedVersion the version the change started from
     * @param sent the fields it wants to set, as text, named as in the entries. A field that repeats what the change
     *     started from counts as wanted: who sends whole forms leaves out what was not touched, or is told of conflicts
     *     that are none
     * @return the fields that both changed to different values; empty when there is no such field, and the change may be
     *     applied on top of the stored version
     */
    Optional<Conflict> conflict(RecordRef record, int expectedVersion, Map<String, ? extends @Nullable String> sent);

    /**
     * Whether others changed any field since an older version: what is withdrawn or restored is the whole record.
     *
     * @param record the record, of which the caller holds the lock
     * @param expectedVersion the version that the user saw
     * @return the fields that others changed, with nothing sent; empty when they are as the user saw them
     */
    Optional<Conflict> changedSince(RecordRef record, int expectedVersion);

    /**
     * All values that a field of these records ever had, as far as its lines still tell; a record without any is absent.
     *
     * @param recordType as {@link RecordRef#type}
     */
    Map<UUID, Set<String>> values(String recordType, Collection<UUID> ids, String field);

    /** The records of one type of which a field ever had one of these values, in whatever capitals; the same. */
    Set<UUID> everWith(String recordType, String field, Collection<String> values);

    /** Who wrote each of these records, whoever read it beside; a record without any is absent. */
    Map<RecordRef, Set<Writer>> writers(Set<RecordRef> records);

    /**
     * Takes the values out of all lines about these records, in the open transaction: for records that are gone for good,
     * with their time. The lines stay, and so does the chain of seals; a line about {@code because} lists what was emptied.
     *
     * @return how many lines were emptied
     */
    int empty(Viewer actor, Collection<RecordRef> records, RecordRef because);

    /**
     * Takes these values, in whatever capitals, out of all lines about records of one type, in the open transaction; what only
     * has one of them in it stays. The lines stay, and so does the chain of seals, as when lines are emptied.
     *
     * @param recordType as {@link RecordRef#type}
     * @return how many lines were changed
     */
    int erase(Viewer actor, String recordType, Collection<String> values, RecordRef because);

    /**
     * Seals now what would be sealed in a moment, in transactions of its own: after very many lines were written at once.
     * Nothing when another process is sealing.
     *
     * @return how many lines were sealed
     */
    int seal();
}
