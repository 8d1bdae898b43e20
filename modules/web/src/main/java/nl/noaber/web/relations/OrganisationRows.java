package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of organisations, for a file. */
@AnswerTo("relations/organisationRows")
public record OrganisationRows(Organisations organisations) {

    public record Organisations(List<Organisation> nodes, PageInfo pageInfo) {}

    public record Organisation(
            String kind,
            String name,
            @Nullable String abbreviation,
            @Nullable LocalDate lastContactOn,
            @Nullable Owner relationshipOwner,
            List<String> tags) {}

    public record Owner(String name) {}
}
