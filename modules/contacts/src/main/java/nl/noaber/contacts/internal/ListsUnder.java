package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ListParent;
import nl.noaber.contacts.Relationships;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The lists under organisations, persons and challenges: those of all parents in one statement, counts in another. */
@Singleton
final class ListsUnder {

    private static final String CONTACT_MOMENTS = "contacts.under";
    private static final String COUNTED_CONTACT_MOMENTS = "contacts.under.totalCount";
    private static final String COMMITMENTS = "commitments.under";
    private static final String COUNTED_PAGES = "commitments.under.counted";
    private static final String COUNTED_COMMITMENTS = "commitments.under.totalCount";

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;

    ListsUnder(ContactMoments moments, Commitments commitments, Relationships relationships) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
    }

    private record PagedMoments(ContactMomentFilter filter, PageRequest page) {

        /** Whether it begins with the newest of all, so that it tells when the last one was held. */
        boolean beginsWithTheNewest() {
            return filter.equals(ContactMomentFilter.ALL) && page.cursor() == null && !page.isBackwards();
        }
    }

    /** What one level of a document asks of contact moments: a list, or only when the last one was held. */
    private sealed interface Recent {

        record Listed(UnderKey<PagedMoments> key) implements Recent {}

        record Last(OrganisationId of) implements Recent {}
    }

    private record PagedCommitments(CommitmentFilter filter, PageRequest page) {}

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(CONTACT_MOMENTS, this::loadRecent),
                new Loader<>(COUNTED_CONTACT_MOMENTS, this::countMoments),
                new Loader<>(COMMITMENTS, this::loadCommitments),
                new Loader<>(COUNTED_PAGES, this::loadCounted),
                new Loader<>(COUNTED_COMMITMENTS, this::countCommitments));
    }

    CompletableFuture<Connection<ContactMoment>> contactMoments(DataFetchingEnvironment asked, ListParent parent) {
        ContactMomentFilter filter = Filters.contactMoments(asked);
        UnderKey<PagedMoments> key = new UnderKey<>(parent, new PagedMoments(filter, Asked.page(asked)));
        return ListsUnder.<Recent, ContactMoment>page(asked, CONTACT_MOMENTS, new Recent.Listed(key))
                .thenApply(page -> Connection.counted(
                        page, () -> Asked.load(asked, COUNTED_CONTACT_MOMENTS, new UnderKey<>(parent, filter))));
    }

    CompletableFuture<Connection<Commitment>> commitments(DataFetchingEnvironment asked, ListParent parent) {
        CommitmentFilter filter = Filters.commitments(asked);
        UnderKey<PagedCommitments> key = new UnderKey<>(parent, new PagedCommitments(filter, Asked.page(asked)));
        if (Asked.selectsRecords(asked) && Asked.selects(asked, "totalCount")) {
            return Asked.<UnderKey<PagedCommitments>, CountedPage<Commitment>>load(asked, COUNTED_PAGES, key)
                    .thenApply(Connection::of);
        }
        return ListsUnder.<UnderKey<PagedCommitments>, Commitment>page(asked, COMMITMENTS, key)
                .thenApply(page -> Connection.counted(
                        page, () -> Asked.load(asked, COUNTED_COMMITMENTS, new UnderKey<>(parent, filter))));
    }

    /** The day of the organisation's last contact moment that was held; null when there is none for the viewer. */
    static CompletableFuture<@Nullable LocalDate> lastContact(DataFetchingEnvironment asked, OrganisationId id) {
        return Asked.<Recent, @Nullable LocalDate>load(asked, CONTACT_MOMENTS, new Recent.Last(id));
    }

    /** Who asks only how many there are is spared the reading of them. */
    private static <K, T> CompletableFuture<Page<T>> page(DataFetchingEnvironment asked, String loader, K key) {
        return Asked.selectsRecords(asked)
                ? Asked.<K, Page<T>>load(asked, loader, key)
                : CompletableFuture.completedFuture(Page.empty());
    }

    private Map<Recent, Object> loadRecent(Viewer viewer, Set<Recent> keys) {
        Set<UnderKey<PagedMoments>> lists = new HashSet<>();
        Set<OrganisationId> last = new HashSet<>();
        for (Recent key : keys) {
            switch (key) {
                case Recent.Listed listed -> lists.add(listed.key());
                case Recent.Last only -> last.add(only.of());
            }
        }
        Map<Recent, Object> found = new HashMap<>();
        loadMoments(viewer, lists).forEach((key, page) -> {
            found.put(new Recent.Listed(key), page);
            if (key.asked().beginsWithTheNewest() && key.parent().type() == ListParent.Type.ORGANISATION) {
                OrganisationId id = new OrganisationId(key.parent().id());
                Optional<LocalDate> held = lastHeld(page);
                held.ifPresent(day -> found.put(new Recent.Last(id), day));
                if (held.isPresent() || !page.hasNextPage()) {
                    last.remove(id);
                }
            }
        });
        relationships.lastContacts(viewer, last).forEach((id, day) -> found.put(new Recent.Last(id), day));
        return found;
    }

    private static Optional<LocalDate> lastHeld(Page<ContactMoment> newestFirst) {
        return newestFirst.nodes().stream()
                .filter(moment -> moment.status() == ContactMomentStatus.HELD)
                .findFirst()
                .map(moment -> DutchTime.day(moment.startsAt()));
    }

    private Map<UnderKey<PagedMoments>, Page<ContactMoment>> loadMoments(
            Viewer viewer, Set<UnderKey<PagedMoments>> keys) {
        return UnderKey.together(
                keys, (parents, asked) -> moments.under(viewer, parents, asked.filter(), asked.page()));
    }

    private Map<UnderKey<ContactMomentFilter>, Long> countMoments(
            Viewer viewer, Set<UnderKey<ContactMomentFilter>> keys) {
        return UnderKey.together(keys, (parents, filter) -> moments.countUnder(viewer, parents, filter));
    }

    private Map<UnderKey<PagedCommitments>, Page<Commitment>> loadCommitments(
            Viewer viewer, Set<UnderKey<PagedCommitments>> keys) {
        return UnderKey.together(
                keys, (parents, asked) -> commitments.under(viewer, parents, asked.filter(), asked.page()));
    }

    private Map<UnderKey<PagedCommitments>, CountedPage<Commitment>> loadCounted(
            Viewer viewer, Set<UnderKey<PagedCommitments>> keys) {
        return UnderKey.together(
                keys, (parents, asked) -> commitments.countedUnder(viewer, parents, asked.filter(), asked.page()));
    }

    private Map<UnderKey<CommitmentFilter>, Long> countCommitments(
            Viewer viewer, Set<UnderKey<CommitmentFilter>> keys) {
        return UnderKey.together(keys, (parents, filter) -> commitments.countUnder(viewer, parents, filter));
    }
}
