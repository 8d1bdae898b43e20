package nl.noaber.agenda;

import java.util.Set;
import nl.noaber.messages.VersionNumber;

/**
 * What an agenda item is about, as it was put there.
 *
 * @param versions in which it has its messages
 */
public record AgendaAbout(AgendaSubjects subjects, Set<VersionNumber> versions) {

    public AgendaAbout {
        versions = Set.copyOf(versions);
    }
}
