package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import org.jspecify.annotations.Nullable;

/** The index repeats what records say: who changes a record puts it into the index anew, in the same transaction. */
@Singleton
final class SearchPersonalRecords implements PersonalRecords {

    private static final String KIND = "search";

    @Override
    public List<Holding> holdings() {
        Set<People> people = Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS);
        Set<Data> data = Set.of(Data.NAME, Data.FUNCTION, Data.CONVERSATION);
        return List.of(
                new Holding(KIND, "search_document", List.of("title", "subtitle", "terms"), people, data),
                new Holding(KIND, "search_text", List.of("text"), people, data));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return List.of();
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        return ErasedPart.last(0);
    }
}
