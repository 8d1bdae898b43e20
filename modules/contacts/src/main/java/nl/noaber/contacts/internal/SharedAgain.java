package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;

/** What was shared with one organisation is shared with another, and back; its commitments and search documents follow. */
@Singleton
final class SharedAgain {

    /** Said of a contact moment that was shared with both. */
    private static final String BOTH = "both";

    private final Database database;
    private final ContactMomentRepository moments;
    private final ContactMomentReach reach;

    SharedAgain(Database database, ContactMomentRepository moments, ContactMomentReach reach) {
        this.database = database;
        this.moments = moments;
        this.reach = reach;
    }

    List<Moved> move(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = new ArrayList<>();
        for (WholeContactMoment moment : sharedWith(absorb)) {
            boolean both = moment.named().contains(keep.value());
            moved.add(new Moved(MergeRepository.SHARED_WITH, moment.row().id().value(), both ? BOTH : null));
            share(moment, Set.of(absorb.value()), Set.of(keep.value()));
        }
        return moved;
    }

    void putBack(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        for (Moved one : moved) {
            moments.locked(new ContactMomentId(one.recordId()))
                    .filter(moment -> moment.row().visibility() == Visibility.SHARED)
                    .filter(moment -> moment.named().contains(keep.value()))
                    .ifPresent(moment -> share(
                            moment,
                            BOTH.equals(one.detail()) ? Set.of() : Set.of(keep.value()),
                            Set.of(absorb.value())));
        }
    }

    private List<WholeContactMoment> sharedWith(OrganisationId organisation) {
        return database
                .sql("SELECT record_id FROM contact_moment_audience WHERE principal_id = :id ORDER BY record_id")
                .bind("id", organisation)
                .list(row -> row.id("record_id", ContactMomentId::new))
                .stream()
                .flatMap(id -> moments.locked(id).stream())
                .toList();
    }

    private void share(WholeContactMoment moment, Set<UUID> without, Set<UUID> with) {
        Set<UUID> named = new HashSet<>(moment.named());
        named.removeAll(without);
        named.addAll(with);
        WholeContactMoment shared =
                new WholeContactMoment(moment.row(), moment.participants(), moment.challenges(), named);
        moments.update(shared);
        reach.follow(shared);
    }
}
