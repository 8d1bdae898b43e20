package nl.noaber.agenda.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.BodyRhythm;
import nl.noaber.agenda.DeadlineKind;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.DeadlineUnit;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.RecessCalendar;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** A body as its own table has it. */
record BodyRow(
        GovernanceBodyId id,
        OrganisationId organisationId,
        BodyLevel level,
        @Nullable BodyRhythm rhythm,
        RecessCalendar recesses,
        int version,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static final String COLUMNS = """
        b.id, b.organisation_id, b.level, b.rhythm, b.recesses, b.version, b.updated_at, b.withdrawn_at
        """;

    /** A deadline as the table has it. */
    record Rule(GovernanceBodyId bodyId, DeadlineKind kind, int count, DeadlineUnit unit) {}

    /** A member as the table has it. */
    record Member(GovernanceBodyId bodyId, PostId postId) {}

    static BodyRow read(Row row) {
        return new BodyRow(
                row.id("id", GovernanceBodyId::new),
                row.id("organisation_id", OrganisationId::new),
                row.choice("level", BodyLevel.class),
                row.choiceOrNull("rhythm", BodyRhythm.class),
                row.choice("recesses", RecessCalendar.class),
                row.number("version"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    static BodyRow of(GovernanceBody body) {
        return new BodyRow(
                body.id(),
                body.organisationId(),
                body.details().level(),
                body.details().rhythm(),
                body.details().recesses(),
                body.version(),
                body.updatedAt(),
                body.withdrawn() ? body.updatedAt() : null);
    }

    static DeadlineRule rule(Row row) {
        return new DeadlineRule(
                row.choice("kind", DeadlineKind.class), row.number("count"), row.choice("unit", DeadlineUnit.class));
    }

    static List<Rule> rules(GovernanceBody body) {
        return body.details().deadlines().stream()
                .map(rule -> new Rule(body.id(), rule.kind(), rule.count(), rule.unit()))
                .toList();
    }

    static List<Member> members(GovernanceBody body) {
        return body.members().stream().map(post -> new Member(body.id(), post)).toList();
    }

    GovernanceBody with(List<DeadlineRule> deadlines, Set<PostId> members) {
        return new GovernanceBody(
                id,
                organisationId,
                new GovernanceBodyDetails(level, rhythm, recesses, deadlines, members),
                updatedAt,
                version,
                withdrawnAt != null);
    }
}
