package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.PostLevel;
import org.jspecify.annotations.Nullable;

/** What is stored of a post and can change. */
record PostRow(
        PostId id,
        OrganisationId organisationId,
        String name,
        String sortName,
        PostLevel level,
        int levelRank,
        boolean political,
        @Nullable String validFrom,
        @Nullable String validUntil,
        LocalDate firstDay,
        LocalDate lastDay) {

    static final String SELECT = """
        SELECT post.id, post.organisation_id, post.name, post.sort_name, post.level, post.level_rank,
               post.political, post.valid_from, post.valid_until, post.version, post.withdrawn_at
        """;

    static PostRow of(PostId id, OrganisationId organisationId, PostDetails details) {
        ValidityColumns validity = ValidityColumns.of(details.validity());
        return new PostRow(
                id,
                organisationId,
                details.name(),
                PlainText.cut(PlainText.of(details.name()), 200),
                details.level(),
                details.level().rank(),
                details.political(),
                validity.validFrom(),
                validity.validUntil(),
                validity.firstDay(),
                validity.lastDay());
    }

    static Post read(Row row) {
        return new Post(
                row.id("id", PostId::new),
                row.id("organisation_id", OrganisationId::new),
                new PostDetails(
                        row.text("name"),
                        row.choice("level", PostLevel.class),
                        row.flag("political"),
                        ValidityColumns.read(row)),
                row.number("version"),
                row.instantOrNull("withdrawn_at") != null);
    }
}
