package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItemChange;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The classes under the Woo of agenda items and of their documents: what is usual for who sees the item, until somebody
 * chooses. What is usual follows who sees it, as {@link Disclosure#following} says.
 */
@Singleton
final class AgendaClasses {

    private final Database database;

    AgendaClasses(Database database) {
        this.database = database;
    }

    private static Visibility seenBy(AgendaItemDetails details, @Nullable Meeting meeting) {
        return details.teamOnly() || meeting == null ? Visibility.TEAM : meeting.visibility();
    }

    /** Of a new one: what was left out is as is usual. */
    static AgendaItemDetails usual(AgendaItemDetails details, @Nullable Meeting meeting) {
        Disclosure usual = Disclosure.usual(seenBy(details, meeting));
        return details.classed(
                Objects.requireNonNullElse(details.disclosure(), usual),
                details.documents().stream()
                        .map(one -> one.disclosure() == null ? one.classed(usual) : one)
                        .toList());
    }

    /** Of one that is carried over, which others may see there than here. */
    static AgendaItemDetails carried(AgendaItemDetails details, Meeting from, AgendaItemDetails next, Meeting to) {
        return following(next, seenBy(details, from), seenBy(next, to));
    }

    private static AgendaItemDetails following(AgendaItemDetails details, Visibility before, Visibility next) {
        return details.classed(
                Objects.requireNonNull(details.disclosure()).following(before, next),
                details.documents().stream()
                        .map(one -> one.classed(
                                Objects.requireNonNull(one.disclosure()).following(before, next)))
                        .toList());
    }

    /** Of one that is changed: what the change does not class keeps its class, or follows who sees it. */
    static AgendaItemDetails changed(
            AgendaItemDetails stored, AgendaItemDetails wanted, AgendaItemChange change, @Nullable Meeting meeting) {
        Visibility next = seenBy(wanted, meeting);
        AgendaItemDetails followed = following(stored, seenBy(stored, meeting), next);
        return wanted.classed(
                Objects.requireNonNull(change.isClassing() ? wanted.disclosure() : followed.disclosure()),
                change.documents() instanceof Patch.Set<?>
                        ? wanted.documents().stream()
                                .map(one -> one.disclosure() == null
                                        ? one.classed(known(one, followed.documents(), Disclosure.usual(next)))
                                        : one)
                                .toList()
                        : followed.documents());
    }

    /** The class of the document that is most like it. */
    private static Disclosure known(AgendaDocument sent, List<AgendaDocument> stored, Disclosure usual) {
        return stored.stream()
                .filter(other -> likeness(sent, other) > 0)
                .max(Comparator.comparingLong(other -> likeness(sent, other)))
                .map(AgendaDocument::disclosure)
                .orElse(usual);
    }

    private static long likeness(AgendaDocument one, AgendaDocument other) {
        return Stream.of(
                        one.title().equals(other.title()),
                        one.reference() != null && one.reference().equals(other.reference()),
                        one.address() != null && one.address().equals(other.address()))
                .filter(alike -> alike)
                .count();
    }

    /** Of the items of a meeting that others see now than before. */
    void follow(MeetingId meeting, Visibility before, Visibility next) {
        Stream.of(Disclosure.usual(before), Disclosure.PUBLISHED).distinct().forEach(one -> {
            Disclosure after = one.following(before, next);
            if (!after.equals(one)) {
                bound(database.sql("""
                    UPDATE agenda_item
                       SET disclosure_class = :classAfter, disclosure_grounds = :groundsAfter
                     WHERE meeting_id = :meeting
                       AND NOT team_only
                       AND disclosure_class = :classBefore
                       AND disclosure_grounds = :groundsBefore
                    """), meeting, one, after).update();
                bound(database.sql("""
                    UPDATE agenda_document
                       SET disclosure_class = :classAfter, disclosure_grounds = :groundsAfter
                     WHERE item_id IN (SELECT id FROM agenda_item WHERE meeting_id = :meeting AND NOT team_only)
                       AND disclosure_class = :classBefore
                       AND disclosure_grounds = :groundsBefore
                    """), meeting, one, after).update();
            }
        });
    }

    private static Sql bound(Sql update, MeetingId meeting, Disclosure before, Disclosure after) {
        return update.bind("meeting", meeting)
                .bind("classBefore", before.disclosureClass())
                .bind("groundsBefore", Disclosure.stored(before.grounds()))
                .bind("classAfter", after.disclosureClass())
                .bind("groundsAfter", Disclosure.stored(after.grounds()));
    }
}
