package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** A part of the list of divisions, and the project that the address asks those of. */
@AnswerTo("divisions/list")
public record DivisionList(Divisions costDivisions, List<@Nullable ProjectNamed> nodes) {

    /** What the address asks for, of the part that is named already. */
    static Map<String, @Nullable Object> asked(Variables part, Address address) {
        String project = address.text("project");
        return part.andIfAny("project", project)
                .and("withdrawn", address.hasAny("withdrawn"))
                .and("named", GlobalId.parse(project).isPresent() ? List.of(project) : List.of())
                .map();
    }

    public record Divisions(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    public record Line(
            String id,
            String title,
            @Nullable Titled project,
            Visibility visibility,
            @Nullable BigDecimal total,
            List<Standing> proposals,
            Instant updatedAt) {

        /** Where it stands: the proposal that was sent, or the newest; null when there is none. */
        public @Nullable Standing standing() {
            return proposals.stream()
                    .filter(proposal -> !proposal.state().equals("DRAFT"))
                    .findFirst()
                    .orElse(proposals.isEmpty() ? null : proposals.getLast());
        }
    }

    public record Standing(
            int number, String name, String state, @Nullable LocalDate deadline) {}

    public record ProjectNamed(String id, @Nullable String title) {}

    /** The project that the address names; null when it names none that is there. */
    public @Nullable Titled project() {
        for (ProjectNamed node : nodes) {
            if (node != null && node.title() != null) {
                return new Titled(node.id(), node.title());
            }
        }
        return null;
    }
}
