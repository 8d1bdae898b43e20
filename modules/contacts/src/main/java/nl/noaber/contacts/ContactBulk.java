package nl.noaber.contacts;

import java.util.List;
import nl.noaber.kernel.Viewer;

/**
 * Stores many contact moments at once, for imports and generated data: complete ones, of which the caller has made sure
 * that they are right. Nothing is looked up and nothing is checked.
 */
public interface ContactBulk {

    /**
     * Inserts them with their participants, challenges, commitments, change-log lines and search documents, each table in
     * as few statements as possible, in one transaction; a few thousand at a time is best. An id that is there already is
     * an exception, and nothing is stored.
     */
    void insert(Viewer actor, List<BulkContactMoment> moments);
}
