package nl.noaber.stakeholders;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;

@Singleton
@Requires(missingBeans = SearchIndex.class)
final class NoSearch implements SearchIndex {
    @Override
    public void put(Collection<SearchDocument> documents) {}

    @Override
    public void remove(Collection<nl.noaber.kernel.RecordRef> records) {}

    @Override
    public Page<nl.noaber.search.SearchHit> search(
            Viewer viewer, String text, Set<nl.noaber.search.SearchType> types, boolean withdrawn, PageRequest page) {
        return Page.empty();
    }

    @Override
    public String matching(String text) {
        return "";
    }
}
