package nl.noaber.search;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.People;

/** Puts documents with little ado, and finds their titles. */
@Singleton
public final class Shelf {

    private final SearchIndex index;
    private final Transactions transactions;

    Shelf(SearchIndex index, Transactions transactions) {
        this.index = index;
        this.transactions = transactions;
    }

    public static SearchDocument contact(String title, String note) {
        return new SearchDocument(
                SearchType.CONTACT_MOMENT,
                Ids.named("contact/" + title),
                title,
                null,
                List.of(),
                note,
                LocalDate.of(2026, 3, 2),
                Visibility.TEAM,
                Set.of(),
                false);
    }

    public static SearchDocument organisation(String title, String... alternatives) {
        return new SearchDocument(
                SearchType.ORGANISATION,
                Ids.named("organisation/" + title),
                title,
                null,
                List.of(alternatives),
                "",
                null,
                Visibility.PUBLIC,
                Set.of(),
                false);
    }

    public static SearchDocument seenBy(SearchDocument document, Visibility visibility, UUID... audience) {
        return new SearchDocument(
                document.type(),
                document.id(),
                document.title(),
                document.subtitle(),
                document.alternatives(),
                document.text(),
                document.date(),
                visibility,
                Set.of(audience),
                document.withdrawn());
    }

    public static SearchDocument on(LocalDate date, SearchDocument document) {
        return new SearchDocument(
                document.type(),
                document.id(),
                document.title(),
                document.subtitle(),
                document.alternatives(),
                document.text(),
                date,
                document.visibility(),
                document.audience(),
                document.withdrawn());
    }

    public static SearchDocument withdrawn(SearchDocument document) {
        return new SearchDocument(
                document.type(),
                document.id(),
                document.title(),
                document.subtitle(),
                document.alternatives(),
                document.text(),
                document.date(),
                document.visibility(),
                document.audience(),
                true);
    }

    public void put(SearchDocument... documents) {
        transactions.retrying(() -> index.put(List.of(documents)));
    }

    public void remove(SearchDocument... documents) {
        List<RecordRef> records = List.of(documents).stream()
                .map(document -> new RecordRef(document.type().typeName(), document.id()))
                .toList();
        transactions.retrying(() -> index.remove(records));
    }

    /** The titles that a member of the team finds, in their order. */
    public List<String> find(String text) {
        return find(People.staff(), text);
    }

    public List<String> find(Viewer viewer, String text) {
        return hits(viewer, text).stream().map(SearchHit::title).toList();
    }

    public List<SearchHit> hits(Viewer viewer, String text) {
        return index.search(viewer, text, Set.of(), false, PageRequest.first(50))
                .nodes();
    }
}
