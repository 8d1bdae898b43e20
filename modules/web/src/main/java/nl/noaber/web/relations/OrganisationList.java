package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of organisations. */
@AnswerTo("relations/organisations")
public record OrganisationList(Organisations organisations) {

    public record Organisations(int totalCount, List<Organisation> nodes, PageInfo pageInfo) {}

    public record Organisation(
            String id,
            String kind,
            String name,
            @Nullable String abbreviation,
            boolean active,
            @Nullable LocalDate lastContactOn,
            @Nullable Owner relationshipOwner,
            List<String> tags) {}

    public record Owner(String name) {}
}
