package nl.noaber.messages;

import java.util.Optional;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** What does not fit together among the messages in use; for the team, of the messages that each may see. */
public interface Consistency {

    /** For how many days ahead evidence is looked at. */
    int DAYS_AHEAD = 30;

    /**
     * What does not fit together; empty for whoever is not of the team.
     *
     * @param most how many of each sort
     */
    Optional<MessageConsistency> of(Viewer viewer, int most);

    /**
     * A table of the messages in use that the viewer may see, in parentheses: {@code id}, and {@code substantive}, the number
     * of the last version that changed what is said or asked.
     */
    Fragment inUse(Viewer viewer);
}
