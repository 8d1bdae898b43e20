package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** The lists under organisations, persons and challenges: those of all parents in one statement, counts in another. */
@Singleton
final class ListsUnder {

    private static final String CONTACT_MOMENTS = "contacts.under";
    private static final String COUNTED_CONTACT_MOMENTS = "contacts.under.totalCount";
    private static final String COMMITMENTS = "commitments.under";
    private static final String COUNTED_COMMITMENTS = "commitments.under.totalCount";

    private final ContactMoments moments;
    private final Commitments commitments;

    ListsUnder(ContactMoments moments, Commitments commitments) {
        this.moments = moments;
        this.commitments = commitments;
    }

    private record PagedMoments(ContactMomentFilter filter, PageRequest page) {}

    private record PagedCommitments(CommitmentFilter filter, PageRequest page) {}

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(CONTACT_MOMENTS, this::loadMoments),
                new Loader<>(COUNTED_CONTACT_MOMENTS, this::countMoments),
                new Loader<>(COMMITMENTS, this::loadCommitments),
                new Loader<>(COUNTED_COMMITMENTS, this::countCommitments));
    }

    CompletableFuture<Connection<ContactMoment>> contactMoments(DataFetchingEnvironment asked, ListParent parent) {
        ContactMomentFilter filter = Filters.contactMoments(asked);
        UnderKey<PagedMoments> key = new UnderKey<>(parent, new PagedMoments(filter, Asked.page(asked)));
        return ListsUnder.<UnderKey<PagedMoments>, ContactMoment>page(asked, CONTACT_MOMENTS, key)
                .thenApply(page -> Connection.counted(
                        page, () -> Asked.load(asked, COUNTED_CONTACT_MOMENTS, new UnderKey<>(parent, filter))));
    }

    CompletableFuture<Connection<Commitment>> commitments(DataFetchingEnvironment asked, ListParent parent) {
        CommitmentFilter filter = Filters.commitments(asked);
        UnderKey<PagedCommitments> key = new UnderKey<>(parent, new PagedCommitments(filter, Asked.page(asked)));
        return ListsUnder.<UnderKey<PagedCommitments>, Commitment>page(asked, COMMITMENTS, key)
                .thenApply(page -> Connection.counted(
                        page, () -> Asked.load(asked, COUNTED_COMMITMENTS, new UnderKey<>(parent, filter))));
    }

    /** Who asks only how many there are is spared the reading of them. */
    private static <K, T> CompletableFuture<Page<T>> page(DataFetchingEnvironment asked, String loader, K key) {
        return Asked.selectsRecords(asked)
                ? Asked.<K, Page<T>>load(asked, loader, key)
                : CompletableFuture.completedFuture(Page.empty());
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

    private Map<UnderKey<CommitmentFilter>, Long> countCommitments(
            Viewer viewer, Set<UnderKey<CommitmentFilter>> keys) {
        return UnderKey.together(keys, (parents, filter) -> commitments.countUnder(viewer, parents, filter));
    }
}
