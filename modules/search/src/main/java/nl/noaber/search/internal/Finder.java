package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.search.SearchType;

/** Finds documents in the way that costs least. */
@Singleton
final class Finder {

    /** The usual page of a list that is filtered by words. */
    private static final int LIST = 50;

    private final Database database;
    private final Sampling sampling;

    Finder(Database database, Sampling sampling) {
        this.database = database;
        this.sampling = sampling;
    }

    List<Found> find(Question question) {
        Planner planner = new Planner(sampling.current(), question);
        Plan likely = planner.likely();
        List<Found> found = run(question, likely);
        return likely.complete() || found.size() >= question.limit() ? found : run(question, planner.complete());
    }

    /** The condition for another module's list; its own order is not known, but taken to be like that of search. */
    Fragment having(SearchType type, Sought sought, Fragment recordId) {
        WordFilter filter = new WordFilter(type, sought, recordId);
        Question question = new Question(Viewer.system("search"), sought, Set.of(type), true, null, LIST);
        return new Planner(sampling.current(), question)
                .rareTerm()
                .map(filter::lookedUp)
                .orElseGet(filter::checked);
    }

    private List<Found> run(Question question, Plan plan) {
        return SearchStatement.of(question, plan.steps(), database).list(Found::of);
    }
}
