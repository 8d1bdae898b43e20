package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** One organisation in one view. */
@AnswerTo("relations/organisation")
public record OrganisationView(@Nullable Organisation organisation) {

    public record Organisation(
            String id,
            String kind,
            String name,
            @Nullable String englishName,
            @Nullable String abbreviation,
            List<String> otherNames,
            @Nullable String description,
            @Nullable PartialDate validFrom,
            @Nullable PartialDate validUntil,
            boolean active,
            @Nullable String website,
            @Nullable String visitingAddress,
            @Nullable Integer inhabitants,
            @Nullable String contactRhythm,
            @Nullable LocalDate lastContactOn,
            List<String> tags,
            int version,
            boolean withdrawn,
            @Nullable Named parent,
            @Nullable Named successor,
            List<Named> predecessors,
            Children children,
            List<Identifier> identifiers,
            @Nullable Named relationshipOwner,
            Posts posts,
            List<Chapter> budgetChapters,
            List<Judgement> assessments,
            List<Tie> relations,
            List<Pair> possibleDuplicates,
            Source source,
            Promises commitments,
            Contacts contactMoments) {}

    public record Children(int totalCount, List<Named> nodes) {}

    public record Identifier(String scheme, String value) {}

    public record Posts(int totalCount, List<Post> nodes) {}

    public record Post(String id, String name, String level, List<Named> holders) {}

    public record Chapter(String id, String number, String name) {}

    public record Source(String text, String certainty) {}

    public record Promises(int totalCount, List<Promise> nodes) {}

    public record Contacts(List<ContactLine> nodes, PageInfo pageInfo) {}
}
