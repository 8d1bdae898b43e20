package nl.noaber.search;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;

/**
 * One index over everything that can be found. Modules put their records into it in the transaction that changes them;
 * what a viewer finds is decided in the query by the document's visibility.
 */
public interface SearchIndex {

    /**
     * Adds documents, or replaces those of the same type and id, in the open transaction; of one that comes twice the
     * last. Many at once are written in batches of 1,000, so that a generator hands over as many as it has. They are
     * found after the commit, not before.
     */
    void put(Collection<SearchDocument> documents);

    /** Removes the documents of these records; for what is gone for good, such as a record merged into another. */
    void remove(Collection<RecordRef> records);

    /**
     * Finds by the beginnings of words, whatever the accents and capitals; all words must be found (of more than ten the
     * ten longest). Hits in which all are whole words of the title, subtitle or alternatives come first, then those in
     * which all begin words there, then the rest; within each the newest first. Text without a letter or digit finds
     * nothing.
     *
     * <p>One statement. A second one follows in the rare case that many documents have the words and so few of the newest
     * may be seen by this viewer that the page was not filled.
     *
     * @param types only these; all when empty
     * @param withdrawn whether withdrawn records are found as well
     * @param page forwards; backwards is an {@link IllegalArgumentException}
     * @throws nl.noaber.kernel.page.InvalidCursorException when the cursor is of another list
     */
    Page<SearchHit> search(Viewer viewer, String text, Set<SearchType> types, boolean withdrawn, PageRequest page);

    /**
     * A condition for another module's own list: only records in which all words of the text are found. It begins with
     * {@code AND} and says nothing about rights, which the list itself must. What few records have is looked up first,
     * what many have is checked while the list is read in its own order, so that both are quick with an order and a
     * limit:
     *
     * <pre>{@code
     * Optional<Fragment> words = search.matching(CONTACT_MOMENT, text, column -> column.append("moment.id"));
     * }</pre>
     *
     * @param recordId appends the column with the record's id, a UUID
     * @return empty when the text has no letter or digit, so that nothing can be found by it
     */
    Optional<Fragment> matching(SearchType type, String text, Fragment recordId);

    /** Of documents with a longer text, in characters, not every word may be in the index. */
    int WHOLLY_INDEXED = 10_000;

    /**
     * A condition for another module's statement: the record has a word that begins with one of these, in what it put into
     * the index, withdrawn or not and whoever may see it; for finding where somebody is named. It begins with {@code AND}.
     * Looked up in the index, so for words that few have.
     *
     * @param words single words, at least one
     * @param recordId appends the column with the record's id
     */
    Fragment withAnyWord(SearchType type, Collection<String> words, Fragment recordId);
}
