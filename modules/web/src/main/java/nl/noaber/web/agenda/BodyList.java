package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of bodies. */
@AnswerTo("agenda/bodies")
public record BodyList(Bodies governanceBodies) {

    public record Bodies(int totalCount, List<Listed> nodes, PageInfo pageInfo) {}

    public record Listed(
            String id,
            Known organisation,
            String level,
            @Nullable String rhythm,
            List<BodyDeadline> deadlines,
            boolean ended,
            boolean toBegin) {}

    public record Known(String id, String name, @Nullable String abbreviation) {}
}
