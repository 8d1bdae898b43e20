package nl.noaber.app.journey;

import java.util.List;
import nl.noaber.kernel.Ids;

/** The pages of the agenda, as a member of the team sees them. */
final class AgendaRows {

    private static final String BODY = Ids.named("governance-body/bo-ros").toString();
    private static final String COMMITTEE =
            Ids.named("governance-body/tk-cie-biza").toString();

    private AgendaRows() {}

    /** A method, as the list of all rows begins with it. */
    static List<PageRow> all() {
        return List.of(
                PageRow.of("/bodies", "/bodies"),
                PageRow.of("/bodies", "/bodies?level=PARLIAMENT"),
                PageRow.of("/bodies/new", "/bodies/new"),
                PageRow.of("/bodies/{id}", "/bodies/" + BODY),
                PageRow.of("/bodies/{id}", "/bodies/" + COMMITTEE),
                PageRow.of("/bodies/{id}/edit", "/bodies/" + BODY + "/edit"));
    }

    /** Those that others see too. */
    static List<PageRow> forReaders() {
        return List.of(PageRow.of("/bodies", "/bodies"), PageRow.of("/bodies/{id}", "/bodies/" + BODY));
    }
}
