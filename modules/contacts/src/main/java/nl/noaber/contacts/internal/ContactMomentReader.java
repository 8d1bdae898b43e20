package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.BringableMessages;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import org.jspecify.annotations.Nullable;

/** Reads contact moments, as the viewer may see them. A page is found in an index; only its rows are then read. */
@Singleton
final class ContactMomentReader {

    private static final String COLUMNS = """
        c.id, c.subject, c.channel, c.status, c.starts_at, c.ends_at, c.place, c.owner_id, c.visibility,
               c.disclosure_class, c.disclosure_grounds, c.intended_result, c.on_behalf_of,
               c.created_at, c.created_by_name, c.updated_at, c.version, c.withdrawn_at,
               (SELECT JSON_ARRAYAGG(HEX(h.challenge_id)) FROM contact_moment_challenge h
                 WHERE h.contact_moment_id = c.id) AS challenges
        """;

    private final Database database;
    private final SearchIndex search;
    private final Tally tally;
    private final BringableMessages messages;
    private final Clock clock;

    ContactMomentReader(Database database, SearchIndex search, Tally tally, BringableMessages messages, Clock clock) {
        this.database = database;
        this.search = search;
        this.tally = tally;
        this.messages = messages;
        this.clock = clock;
    }

    Map<ContactMomentId, ContactMoment> byIds(Viewer viewer, Set<ContactMomentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT")
                .append(COLUMNS)
                .append("FROM contact_moment c WHERE c.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofContactMoments(viewer))
                .map(row -> row.id("id", ContactMomentId::new), ContactMomentRows::contactMoment);
    }

    Page<ContactMoment> list(Viewer viewer, ContactMomentFilter filter, ContactMomentOrder order, PageRequest request) {
        ListSource source = ListSource.of(filter, order.field());
        ContactMomentPlaces places = new ContactMomentPlaces(order, request);
        Fragment conditions = conditions(source, viewer, filter);
        Fragment slice = VisibleSlices.of(
                viewer,
                source,
                rows -> part -> part.append(source.isUnique() ? "(SELECT" : "(SELECT DISTINCT")
                        .append("l.contact_moment_id AS id,")
                        .append(places.column())
                        .append(rows)
                        .append(conditions)
                        .append(places.slice())
                        .append(")"));
        List<ContactMoment> found = database.sql("SELECT")
                .append(COLUMNS)
                .append("FROM (")
                .append(slices(source.values(filter), slice))
                .append(") page JOIN contact_moment c ON c.id = page.id")
                .append(places.pageOrder())
                .append("LIMIT :size")
                .list(ContactMomentRows::contactMoment);
        return Page.of(found, request, places::of);
    }

    /** The newest of each parent, in one statement. */
    Map<ListParent, Page<ContactMoment>> ofParents(
            Viewer viewer,
            ListParent.Type type,
            Set<ListParent> parents,
            ContactMomentFilter filter,
            PageRequest page) {
        ListSource source = ListSource.of(type);
        ContactMomentPlaces places = new ContactMomentPlaces(ContactMomentOrder.NEWEST, page);
        Fragment conditions = conditions(source, viewer, filter);
        Map<UUID, List<ContactMoment>> found = database.sql("SELECT page.parent,")
                .append(COLUMNS)
                .append("FROM (")
                .append(sql -> sql.appendEach(
                        "wanted",
                        ids(parents),
                        "UNION ALL",
                        VisibleSlices.of(
                                viewer,
                                source,
                                rows -> part -> part.append(
                                                "(SELECT DISTINCT :wanted AS parent, l.contact_moment_id AS id,")
                                        .append(places.column())
                                        .append(rows)
                                        .append(conditions)
                                        .append(places.slice())
                                        .append(")"))))
                .append(") page JOIN contact_moment c ON c.id = page.id")
                .append(places.pageOrder())
                .group(row -> row.uuid("parent"), ContactMomentRows::contactMoment);
        Map<ListParent, Page<ContactMoment>> pages = new HashMap<>();
        parents.forEach(parent ->
                pages.put(parent, Page.of(found.getOrDefault(parent.id(), List.of()), page, places::of)));
        return pages;
    }

    long count(Viewer viewer, ContactMomentFilter filter) {
        if (Tally.covers(filter)) {
            ChallengeId challenge = Objects.requireNonNullElse(filter.challenge(), Tally.ALL);
            return tally.counts(viewer, Set.of(challenge), filter).getOrDefault(challenge, 0L);
        }
        ListSource source = ListSource.of(filter, ContactMomentOrder.Field.STARTS_AT);
        Fragment conditions = conditions(source, viewer, filter);
        return database.sql("SELECT COUNT(*) FROM (")
                .append(slices(
                        source.values(filter),
                        part -> part.append(source.isUnique() ? "(SELECT" : "(SELECT DISTINCT")
                                .append("l.starts_at, l.contact_moment_id")
                                .append(source.rows())
                                .append(conditions)
                                .append(")")))
                .append(") counted")
                .count();
    }

    Map<ListParent, Long> countOfParents(
            Viewer viewer, ListParent.Type type, Set<ListParent> parents, ContactMomentFilter filter) {
        if (type == ListParent.Type.CHALLENGE && filter.challenge() == null && Tally.covers(filter)) {
            return tallied(viewer, parents, filter);
        }
        ListSource source = ListSource.of(type);
        Fragment conditions = conditions(source, viewer, filter);
        Map<ListParent, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        ids(parents),
                        "UNION ALL",
                        part -> part.append(
                                        "(SELECT :wanted AS parent, COUNT(DISTINCT l.starts_at, l.contact_moment_id)"
                                                + " AS total")
                                .append(source.rows())
                                .append(conditions)
                                .append(")")))
                .map(row -> new ListParent(type, row.uuid("parent")), row -> row.longNumber("total"))
                .forEach(counts::put);
        return counts;
    }

    private Map<ListParent, Long> tallied(Viewer viewer, Set<ListParent> challenges, ContactMomentFilter filter) {
        Set<ChallengeId> ids = challenges.stream()
                .map(challenge -> new ChallengeId(challenge.id()))
                .collect(Collectors.toSet());
        Map<ListParent, Long> counts = new HashMap<>();
        tally.counts(viewer, ids, filter).forEach((id, total) -> counts.put(ListParent.of(id), total));
        return counts;
    }

    private Fragment conditions(ListSource source, Viewer viewer, ContactMomentFilter filter) {
        return new ContactMomentConditions(
                source, viewer, filter, words(filter.text()), messages, DutchTime.today(clock));
    }

    /** Text in which nothing can be found finds nothing. */
    private Fragment words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Fragment.NOTHING;
        }
        return search.matching(SearchType.CONTACT_MOMENT, text, column -> column.append("l.contact_moment_id"))
                .orElse(nothing -> nothing.append("AND FALSE"));
    }

    /** One slice, or for several kinds one each, of which what they share is kept once. */
    private static Fragment slices(Set<?> values, Fragment slice) {
        return values.isEmpty() ? slice : sql -> sql.appendEach("wanted", values, "UNION DISTINCT", slice);
    }

    private static Collection<UUID> ids(Set<ListParent> parents) {
        return parents.stream().map(ListParent::id).toList();
    }
}
