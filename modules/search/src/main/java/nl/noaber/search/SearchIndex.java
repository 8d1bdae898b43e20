package nl.noaber.search;

import java.util.Collection;
import java.util.Set;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * One index over everything that can be found. Modules put their records into it in the transaction that changes them;
 * what a viewer finds is decided in the query by the document's visibility.
 */
public interface SearchIndex {

    /** Adds documents, or replaces those of the same type and id, in the open transaction. */
    void put(Collection<SearchDocument> documents);

    /** Removes the documents of these records; for what is gone for good, such as a record merged into another. */
    void remove(Collection<RecordRef> records);

    /**
     * Finds by the beginnings of words, whatever the accents and capitals; all words must be found. One statement.
     *
     * @param types only these; all when empty
     * @param withdrawn whether withdrawn records are found as well
     */
    Page<SearchHit> search(Viewer viewer, String text, Set<SearchType> types, boolean withdrawn, PageRequest page);

    /**
     * The condition for a full-text query of another module's own list: the text in the form in which {@code
     * search_document.terms} is matched {@code AGAINST (… IN BOOLEAN MODE)}; empty text when nothing can be found by it.
     */
    String matching(String text);
}
