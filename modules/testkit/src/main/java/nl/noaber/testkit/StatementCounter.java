package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts what is sent to the database, by whichever thread. A batch is one statement. */
@Singleton
public final class StatementCounter implements QueryExecutionListener {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** How many statements the work sent. */
    public int during(Runnable work) {
        sent.clear();
        work.run();
        return sent.size();
    }

    /** Fails, with the statements in the message, when the work sends more than this many. */
    public void atMost(int limit, Runnable work) {
        int count = during(work);
        assertThat(count).as(this::texts).isLessThanOrEqualTo(limit);
    }

    /** The SQL that was sent during the last work, in order. */
    public List<String> sql() {
        return List.copyOf(sent);
    }

    /** The same as one text, for the message of a failure. */
    public String texts() {
        return sent.size() + " statements:\n" + String.join("\n--\n", sent);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when done, in afterQuery.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        sent.add(queries.isEmpty() ? "" : queries.getFirst().getQuery().strip());
    }
}
