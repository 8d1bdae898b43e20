package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

@Singleton
final class StoredSearchIndex implements SearchIndex {

    private static final int BATCH = 1000;

    private final DocumentRepository documents;
    private final Finder finder;

    StoredSearchIndex(DocumentRepository documents, Finder finder) {
        this.documents = documents;
        this.finder = finder;
    }

    @Override
    public void put(Collection<SearchDocument> wanted) {
        Map<RecordRef, SearchDocument> last = new LinkedHashMap<>();
        wanted.forEach(each -> last.put(new RecordRef(each.type().typeName(), each.id()), each));
        List<SearchDocument> all = new ArrayList<>(last.values());
        for (int start = 0; start < all.size(); start += BATCH) {
            documents.put(all.subList(start, Math.min(all.size(), start + BATCH)));
        }
    }

    @Override
    public void remove(Collection<RecordRef> records) {
        List<byte[]> ids = records.stream()
                .flatMap(record ->
                        Kinds.ofTypeName(record.type()).stream().map(type -> Kinds.documentId(type, record.id())))
                .toList();
        if (!ids.isEmpty()) {
            documents.remove(ids);
        }
    }

    @Override
    public Page<SearchHit> search(
            Viewer viewer, String text, Set<SearchType> types, boolean withdrawn, PageRequest page) {
        if (page.isBackwards()) {
            throw new IllegalArgumentException("Hits are read from the best on, not backwards");
        }
        Place after = page.cursor() == null ? null : Place.of(page.cursor());
        Sought sought = Sought.in(text);
        if (sought.isNothing()) {
            return Page.empty();
        }
        List<Found> found = finder.find(new Question(viewer, sought, types, withdrawn, after, page.size() + 1));
        return Page.of(found, page, each -> each.place().cursor()).map(each -> each.hit(sought));
    }

    @Override
    public Fragment withAnyWord(SearchType type, Collection<String> words, Fragment recordId) {
        String terms = words.stream()
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .map(word -> Terms.ANYWHERE + word + "*")
                .collect(Collectors.joining(" "));
        return terms.isEmpty()
                ? sql -> sql.append("AND FALSE")
                : sql -> sql.append("AND")
                        .append(recordId)
                        .append("""
                            IN (SELECT word_document.record_id
                                  FROM search_document AS word_document
                                 WHERE MATCH (word_document.terms) AGAINST (:anyOfWords IN BOOLEAN MODE)
                                   AND word_document.type = :anyOfType)
                            """)
                        .bind("anyOfWords", terms)
                        .bind("anyOfType", Kinds.letter(type));
    }

    @Override
    public Optional<Fragment> matching(SearchType type, String text, Fragment recordId) {
        Sought sought = Sought.in(text);
        return sought.isNothing() ? Optional.empty() : Optional.of(finder.having(type, sought, recordId));
    }
}
