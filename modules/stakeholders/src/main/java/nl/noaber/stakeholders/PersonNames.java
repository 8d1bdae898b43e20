package nl.noaber.stakeholders;

import java.util.List;
import nl.noaber.kernel.Viewer;

/**
 * Finds the names of persons in texts: of all that are known here, by their surname, with the given name, initials and
 * prefix that stand before it. Accents and capitals make no difference; of who was not there when the text was written the
 * surname begins with a capital. So are the names of all who have or had an account. Whoever is not known here is not found.
 */
public interface PersonNames {

    /** Where each of these texts names somebody, in the order of the text; the places do not overlap. */
    List<List<Naming>> in(Viewer viewer, List<NamedIn> texts);
}
