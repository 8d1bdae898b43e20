package nl.noaber.kernel.personal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What a module does whose records are kept for a time. A bean of this type is found by itself. */
public interface RetainedRecords {

    /** The kinds that can be removed, and of each the events that its term can count from, the usual one first. */
    Map<String, List<String>> events();

    /**
     * What has been kept long enough, in the order of its ids.
     *
     * @param most how many
     */
    List<Due> due(Viewer viewer, Term term, int most);

    /**
     * How many are kept although their time is over, by what keeps them; nothing where that is not counted.
     *
     * @param most to how many is counted
     */
    default Map<String, Integer> held(Term term, int most) {
        return Map.of();
    }

    /**
     * Removes these for good, with all that hangs on them, in the open transaction; their lines in the change log lose
     * their values. What is not due any longer stays.
     *
     * @param because the record that tells of it
     * @return how many were removed
     */
    int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because);

    /**
     * Does the next part of what is left to do for these after their removal, in the open transaction, where that is too much
     * for one: they are gone by then, or are pseudonyms.
     *
     * @return whether there is more
     */
    default boolean goOn(Viewer viewer, Collection<UUID> ids, RecordRef because) {
        return false;
    }

    /**
     * What is kept long enough.
     *
     * @param event what its term counts from
     * @param before whose term began before this day
     */
    record Term(String kind, String event, LocalDate before) {}

    /**
     * A record that has been kept long enough.
     *
     * @param title null when the viewer may not read it
     * @param since when its term began
     */
    record Due(RecordRef record, @Nullable String title, LocalDate since) {}
}
