package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    private static final int AT_ONCE = 200;

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
        inBatches(sharedWith(absorb), moments -> {
            moments.forEach(moment -> moved.add(new Moved(
                    MergeRepository.SHARED_WITH,
                    moment.row().id().value(),
                    moment.named().contains(keep.value()) ? BOTH : null)));
            share(moments, moment -> with(moment, Set.of(absorb.value()), Set.of(keep.value())));
        });
        return moved;
    }

    void putBack(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        Map<UUID, Moved> byId = moved.stream().collect(Collectors.toMap(Moved::recordId, one -> one, (one, _) -> one));
        inBatches(byId.keySet().stream().map(ContactMomentId::new).toList(), found -> {
            List<WholeContactMoment> moments = found.stream()
                    .filter(moment -> moment.row().visibility() == Visibility.SHARED)
                    .filter(moment -> moment.named().contains(keep.value()))
                    .toList();
            share(moments, moment -> {
                Moved one = byId.get(moment.row().id().value());
                boolean both = one != null && BOTH.equals(one.detail());
                return with(moment, both ? Set.of() : Set.of(keep.value()), Set.of(absorb.value()));
            });
        });
    }

    private List<ContactMomentId> sharedWith(OrganisationId organisation) {
        return database.sql("SELECT record_id FROM contact_moment_audience WHERE principal_id = :id ORDER BY record_id")
                .bind("id", organisation)
                .list(row -> row.id("record_id", ContactMomentId::new));
    }

    /** Locked, a bounded number at a time. */
    private void inBatches(List<ContactMomentId> ids, Consumer<List<WholeContactMoment>> work) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            work.accept(moments.locked(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
    }

    private void share(List<WholeContactMoment> stored, UnaryOperator<WholeContactMoment> change) {
        List<WholeContactMoment> shared = stored.stream().map(change).toList();
        moments.nameAnew(shared);
        reach.follow(shared);
    }

    private static WholeContactMoment with(WholeContactMoment moment, Set<UUID> without, Set<UUID> with) {
        Set<UUID> named = new HashSet<>(moment.named());
        named.removeAll(without);
        named.addAll(with);
        return new WholeContactMoment(
                moment.row(), moment.participants(), moment.challenges(), named, moment.deliveries());
    }
}
