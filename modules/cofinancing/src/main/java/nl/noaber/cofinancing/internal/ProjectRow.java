package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectPhase;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A project as its own table has it. */
record ProjectRow(
        ProjectId id,
        String title,
        @Nullable String description,
        @Nullable ChallengeId challengeId,
        ProgrammeId programmeId,
        @Nullable OrganisationId leadId,
        int firstYear,
        int lastYear,
        ProjectPhase phase,
        ProjectState state,
        Visibility visibility,
        int estimateNumber,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant stoppedAt) {

    static final String COLUMNS = """
        p.id, p.title, p.description, p.challenge_id, p.programme_id, p.lead_id, p.first_year, p.last_year, p.phase, p.state,
               p.visibility, p.estimate_number, p.version, p.created_at, p.created_by, p.created_by_name, p.updated_at,
               p.withdrawn_at, p.stopped_at
        """;

    /** Whether its money is in the same sums of all projects. */
    boolean isSummedWith(ProjectRow other) {
        return programmeId.equals(other.programmeId)
                && Objects.equals(challengeId, other.challengeId)
                && visibility == other.visibility
                && isWithdrawn() == other.isWithdrawn()
                && (stoppedAt == null) == (other.stoppedAt == null);
    }

    static ProjectRow read(Row row) {
        return new ProjectRow(
                row.id("id", ProjectId::new),
                row.text("title"),
                row.textOrNull("description"),
                row.idOrNull("challenge_id", ChallengeId::new),
                row.id("programme_id", ProgrammeId::new),
                row.idOrNull("lead_id", OrganisationId::new),
                row.number("first_year"),
                row.number("last_year"),
                row.choice("phase", ProjectPhase.class),
                row.choice("state", ProjectState.class),
                row.choice("visibility", Visibility.class),
                row.number("estimate_number"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"),
                row.instantOrNull("stopped_at"));
    }

    static ProjectRow fresh(Viewer maker, NewProject given, Known known, Instant now) {
        ProjectDetails details = given.details();
        return new ProjectRow(
                given.id(),
                Texts.line(details.title()),
                Texts.stripped(details.description()),
                details.challenge(),
                known.programmeOf(details),
                known.live(details.lead()),
                details.firstYear(),
                details.lastYear(),
                details.phase(),
                details.state(),
                details.visibility(),
                0,
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null,
                details.state() == ProjectState.STOPPED ? now : null);
    }

    /** One version on, with what users wrote. */
    ProjectRow written(ProjectDetails details, Known known, Instant now) {
        return new ProjectRow(
                id,
                Texts.line(details.title()),
                Texts.stripped(details.description()),
                details.challenge(),
                known.programmeOf(details),
                known.live(details.lead()),
                details.firstYear(),
                details.lastYear(),
                details.phase(),
                details.state(),
                details.visibility(),
                estimateNumber,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt,
                details.state() == ProjectState.STOPPED ? Objects.requireNonNullElse(stoppedAt, now) : null);
    }

    /** One version on, with an estimate more. */
    ProjectRow estimated(Instant now) {
        return with(estimateNumber + 1, now, withdrawnAt);
    }

    /** One version on, withdrawn or restored. */
    ProjectRow withdrawn(@Nullable Instant at, Instant now) {
        return with(estimateNumber, now, at);
    }

    private ProjectRow with(int number, Instant now, @Nullable Instant withdrawn) {
        return new ProjectRow(
                id,
                title,
                description,
                challengeId,
                programmeId,
                leadId,
                firstYear,
                lastYear,
                phase,
                state,
                visibility,
                number,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawn,
                stoppedAt);
    }

    Project shown() {
        return new Project(
                id,
                title,
                description,
                challengeId,
                programmeId,
                leadId,
                firstYear,
                lastYear,
                phase,
                state,
                visibility,
                estimateNumber,
                createdAt,
                createdByName,
                updatedAt,
                version,
                isWithdrawn());
    }

    /** Since when it is stopped or withdrawn; null when it is neither. */
    @Nullable
    Instant awaySince() {
        return withdrawnAt == null || (stoppedAt != null && stoppedAt.isBefore(withdrawnAt)) ? stoppedAt : withdrawnAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
