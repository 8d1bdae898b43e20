package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/**
 * What a module does whose records point at organisations or persons, so that they move when two of those are merged.
 * A bean of this type is found by itself. Everything happens in the transaction of the merge, in which both records
 * are locked; an exception undoes all of it.
 */
public interface Mergeable {

    /** The sorts of records it moves, as the schema names them: {@code participants}, {@code commitments}. */
    Set<String> sorts();

    /**
     * How many records of each sort that this viewer may see would move from this stakeholder; a sort with none may be left
     * out. What the viewer may not see moves too, and is not told of.
     */
    Map<String, Integer> count(Viewer viewer, StakeholderId absorb);

    /**
     * The condition that this viewer may see a record that was moved; true for what other modules move. It begins with
     * {@code AND} and knows the record as {@code moved.sort}, {@code moved.record_id} and {@code moved.detail}.
     */
    Fragment seen(Viewer viewer);

    /** Moves the records from one to the other and says what it moved. */
    List<Moved> move(Viewer viewer, Merging merging);

    /** Puts back exactly what it said it moved, and leaves alone what came or changed later. */
    void putBack(Viewer viewer, Merging merging, List<Moved> moved);
}
