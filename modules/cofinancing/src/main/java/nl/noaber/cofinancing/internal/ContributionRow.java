package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A contribution as its own table has it. */
record ContributionRow(
        ContributionId id,
        ProjectId projectId,
        OrganisationId partyId,
        ContributionForm form,
        ContributionState state,
        @Nullable String conditions,
        boolean conditionFailed,
        @Nullable LocalDate expiresOn,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt) {

    static final String COLUMNS = """
        c.id, c.project_id, c.party_id, c.form, c.state, c.conditions, c.condition_failed, c.expires_on, c.version,
               c.created_at, c.created_by, c.created_by_name, c.updated_at, p.title
        """;

    static ContributionRow read(Row row) {
        return new ContributionRow(
                row.id("id", ContributionId::new),
                row.id("project_id", ProjectId::new),
                row.id("party_id", OrganisationId::new),
                row.choice("form", ContributionForm.class),
                row.choice("state", ContributionState.class),
                row.textOrNull("conditions"),
                row.flag("condition_failed"),
                row.dateOrNull("expires_on"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"));
    }

    static ContributionRow fresh(Viewer maker, NewContribution given, Known known, Instant now) {
        return new ContributionRow(
                given.id(),
                given.project(),
                known.living(given.party()),
                given.form(),
                given.step().state(),
                Texts.stripped(given.conditions()),
                false,
                given.expiresOn(),
                1,
                now,
                maker.userId(),
                maker.name(),
                now);
    }

    /** One version on, with what users wrote. */
    ContributionRow written(ContributionChange change, Instant now) {
        return new ContributionRow(
                id,
                projectId,
                partyId,
                change.form().over(form),
                state,
                Texts.stripped(change.conditions().over(conditions)),
                change.conditionFailed().over(conditionFailed),
                change.expiresOn().over(expiresOn),
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now);
    }

    /** One version on, in another state. */
    ContributionRow moved(ContributionState next, Instant now) {
        return new ContributionRow(
                id,
                projectId,
                partyId,
                form,
                next,
                conditions,
                conditionFailed,
                expiresOn,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now);
    }

    /** Whether it was promised until a day that has passed. */
    private boolean lapsed(LocalDate today) {
        return state.expires() && expiresOn != null && expiresOn.isBefore(today);
    }

    /** Whether it is in a sum of what is given, however certain. */
    boolean counts(LocalDate today) {
        return state.certainty() != FundingCertainty.NONE && !lapsed(today);
    }

    Contribution shown(String projectTitle, LocalDate today) {
        return new Contribution(
                id,
                projectId,
                projectTitle,
                partyId,
                form,
                state,
                conditions,
                conditionFailed,
                expiresOn,
                lapsed(today),
                createdAt,
                createdByName,
                updatedAt,
                version);
    }
}
