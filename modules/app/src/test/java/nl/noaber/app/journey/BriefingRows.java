package nl.noaber.app.journey;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;

/** The pages of briefings, of which the demonstration has a draft. */
final class BriefingRows {

    private static final String ITEM = Ids.named("agenda-item/bo-ros-2026-09").toString();
    private static final String BRIEFING =
            "/briefings/" + Ids.named("briefing/bo-ros-2026-09").toString();

    static final Set<String> FILES = Set.of("/briefings/{id}/annotatie.pdf", "/briefings/{id}/annotatie.docx");

    private BriefingRows() {}

    /** As a member of the team sees them. */
    static List<PageRow> all() {
        return List.of(
                PageRow.of("/briefings/new", "/briefings/new?agendaItem=AgendaItem:" + ITEM),
                PageRow.of("/briefings/{id}", BRIEFING),
                PageRow.of("/briefings/{id}/edit", BRIEFING + "/edit"),
                PageRow.of("/briefings/{id}/handout", BRIEFING + "/handout"),
                PageRow.of("/briefings/{id}/proposal", BRIEFING + "/proposal"),
                PageRow.of("/briefings/{id}/editions/new", BRIEFING + "/editions/new"),
                PageRow.of("/briefings/{id}/withdrawal", BRIEFING + "/withdrawal"));
    }

    /** To others a draft is not there. */
    static List<PageRow> forOthers() {
        return List.of(
                new PageRow("/briefings/{id}", BRIEFING, 404),
                new PageRow("/briefings/{id}/edit", BRIEFING + "/edit", 403),
                new PageRow("/briefings/{id}/handout", BRIEFING + "/handout", 403),
                new PageRow("/briefings/{id}/proposal", BRIEFING + "/proposal", 404));
    }
}
