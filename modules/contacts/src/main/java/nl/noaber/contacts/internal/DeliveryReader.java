package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Deliveries;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.DeliveryParent;
import nl.noaber.contacts.DoubtfulDelivery;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.messages.BringableMessages;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads deliveries of contact moments and messages that the viewer may see. */
@Singleton
final class DeliveryReader implements Deliveries {

    private static final Keyset<Instant> NEWEST =
            Keyset.byMoment("deliveries", "l.starts_at", "l.id").turned();

    private final Database database;
    private final DeliveryCells cells;
    private final BringableMessages messages;
    private final DoubtfulDeliveries doubtful;

    DeliveryReader(Database database, DeliveryCells cells, BringableMessages messages, DoubtfulDeliveries doubtful) {
        this.database = database;
        this.cells = cells;
        this.messages = messages;
        this.doubtful = doubtful;
    }

    @Override
    public Map<ContactMomentId, List<Delivery>> in(Viewer viewer, Set<ContactMomentId> moments) {
        return moments.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(DeliveryRow.COLUMNS)
                        .append("FROM delivery l WHERE l.contact_moment_id IN (:moments)")
                        .bind("moments", moments)
                        .append(Sight.ofListed(viewer, ContactMomentParts.ALL))
                        .append(ofSeenMessages(viewer))
                        .append("ORDER BY l.contact_moment_id, l.position")
                        .group(
                                row -> row.id("contact_moment_id", ContactMomentId::new),
                                row -> DeliveryRow.read(row).shown());
    }

    @Override
    public List<DoubtfulDelivery> doubtful(Viewer viewer, int most) {
        return doubtful.of(viewer, most);
    }

    @Override
    public Map<DeliveryParent, Page<Delivery>> under(Viewer viewer, Set<DeliveryParent> parents, PageRequest page) {
        Map<DeliveryParent, Page<Delivery>> pages = new HashMap<>();
        bySort(parents).forEach((sort, some) -> {
            Map<UUID, List<Delivery>> found = slices(viewer, sort, some, page);
            some.forEach(parent -> pages.put(
                    parent,
                    Page.of(
                            found.getOrDefault(parent.id(), List.of()),
                            page,
                            one -> NEWEST.cursor(one.startsAt(), one.id()))));
        });
        return pages;
    }

    /** The same part of each list, in one statement. */
    private Map<UUID, List<Delivery>> slices(Viewer viewer, Sort sort, Set<DeliveryParent> parents, PageRequest page) {
        Fragment wanted = sort.type() == DeliveryParent.Type.MESSAGE
                ? sql -> sql.append("l.lobby_message_id = :wanted")
                : sql -> sql.append("l.organisation_id = :wanted");
        return database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        parents.stream().map(DeliveryParent::id).toList(),
                        "UNION ALL",
                        part -> part.append("(SELECT :wanted AS parent,")
                                .append(DeliveryRow.COLUMNS)
                                .append("FROM delivery l WHERE")
                                .append(wanted)
                                .append(to(sort))
                                .append("AND l.withdrawn = FALSE")
                                .append(Sight.ofListed(viewer, Set.of(ContactMomentStatus.HELD)))
                                .append(ofSeenMessages(viewer))
                                .append(NEWEST.slice(page))
                                .append(")")))
                .append(page.isBackwards() ? "ORDER BY starts_at, id" : "ORDER BY starts_at DESC, id DESC")
                .group(row -> row.uuid("parent"), row -> DeliveryRow.read(row).shown());
    }

    @Override
    public Map<DeliveryParent, Long> countUnder(Viewer viewer, Set<DeliveryParent> parents) {
        Map<DeliveryParent, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        bySort(parents).forEach((sort, some) -> counts.putAll(cells.count(viewer, sort.type(), sort.to(), some)));
        return counts;
    }

    /** What is read in one statement: the parents of one place of a document are all of one sort. */
    private record Sort(DeliveryParent.Type type, @Nullable OrganisationId to) {}

    private static Map<Sort, Set<DeliveryParent>> bySort(Set<DeliveryParent> parents) {
        return parents.stream()
                .collect(Collectors.groupingBy(parent -> new Sort(parent.type(), parent.to()), Collectors.toSet()));
    }

    private static Fragment to(Sort sort) {
        return sql -> sql.appendIfSet("AND l.organisation_id = :to", "to", sort.to());
    }

    private Fragment ofSeenMessages(Viewer viewer) {
        return messages.seen(viewer, column -> column.append("l.lobby_message_id"));
    }
}
