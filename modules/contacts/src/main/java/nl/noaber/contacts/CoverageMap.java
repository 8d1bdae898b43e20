package nl.noaber.contacts;

import java.util.List;
import nl.noaber.kernel.page.Page;
import nl.noaber.stakeholders.Organisation;

/**
 * Lobby messages against those who should hear them.
 *
 * @param targets ministries, committees and groups, in that order and by name: those that exist today, and those that
 *     heard one of these messages before they ended
 * @param rows the messages by title
 */
public record CoverageMap(List<Organisation> targets, Page<CoverageRow> rows) {

    public CoverageMap {
        targets = List.copyOf(targets);
    }
}
