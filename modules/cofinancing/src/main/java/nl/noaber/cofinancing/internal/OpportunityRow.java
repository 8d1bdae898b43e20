package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A funding opportunity as its own table has it. */
record OpportunityRow(FundingOpportunityId id, Written written, Standing standing, Kept kept) {

    static final String COLUMNS = """
        o.id, o.title, o.funder_id, o.scheme_id, o.opens, o.closes, o.closes_order, o.decision, o.budget, o.minimum,
               o.maximum, o.highest_share, o.applicants, o.conditions, o.stage, o.stage_since, o.step_number, o.owner_id,
               o.next_step, o.next_step_on, o.chance, o.asked, o.awarded, o.visibility, o.version, o.created_at, o.created_by,
               o.created_by_name, o.updated_at, o.withdrawn_at
        """;

    /** A day after all others, for what is open. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** What users write. */
    record Written(
            String title,
            @Nullable OrganisationId funderId,
            FundingSchemeId schemeId,
            @Nullable String opens,
            @Nullable String closes,
            LocalDate closesOrder,
            @Nullable String decision,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal highestShare,
            @Nullable String applicants,
            @Nullable String conditions,
            @Nullable UserId ownerId,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable Integer chance,
            Visibility visibility) {

        static Written of(FundingOpportunityDetails details, OpportunityKnown known) {
            PartialDate closes = details.closes();
            return new Written(
                    Texts.line(details.title()),
                    known.records().live(details.funder()),
                    details.scheme(),
                    text(details.opens()),
                    text(closes),
                    closes == null ? OPEN : closes.latest(),
                    text(details.decision()),
                    details.budget(),
                    details.minimum(),
                    details.maximum(),
                    details.highestShare(),
                    Texts.stripped(details.applicants()),
                    Texts.stripped(details.conditions()),
                    details.owner(),
                    Texts.lineOrNull(details.nextStep()),
                    details.nextStepOn(),
                    details.chance(),
                    details.visibility());
        }

        private static Written read(Row row) {
            return new Written(
                    row.text("title"),
                    row.idOrNull("funder_id", OrganisationId::new),
                    row.id("scheme_id", FundingSchemeId::new),
                    row.textOrNull("opens"),
                    row.textOrNull("closes"),
                    row.date("closes_order"),
                    row.textOrNull("decision"),
                    row.decimalOrNull("budget"),
                    row.decimalOrNull("minimum"),
                    row.decimalOrNull("maximum"),
                    row.decimalOrNull("highest_share"),
                    row.textOrNull("applicants"),
                    row.textOrNull("conditions"),
                    row.idOrNull("owner_id", UserId::new),
                    row.textOrNull("next_step"),
                    row.dateOrNull("next_step_on"),
                    row.numberOrNull("chance"),
                    row.choice("visibility", Visibility.class));
        }

        private static @Nullable String text(@Nullable PartialDate date) {
            return date == null ? null : date.toString();
        }
    }

    /**
     * Where it stands.
     *
     * @param stepNumber of the last step
     * @param asked for projects in all; null when that is nothing
     * @param awarded for projects in all; null until it was awarded
     */
    record Standing(
            FundingStage stage,
            LocalDate stageSince,
            int stepNumber,
            @Nullable BigDecimal asked,
            @Nullable BigDecimal awarded) {}

    /** How it is kept. */
    record Kept(
            int version,
            Instant createdAt,
            UUID createdBy,
            String createdByName,
            Instant updatedAt,
            @Nullable Instant withdrawnAt) {}

    static OpportunityRow read(Row row) {
        return new OpportunityRow(
                row.id("id", FundingOpportunityId::new),
                Written.read(row),
                new Standing(
                        row.choice("stage", FundingStage.class),
                        row.date("stage_since"),
                        row.number("step_number"),
                        row.decimalOrNull("asked"),
                        row.decimalOrNull("awarded")),
                new Kept(
                        row.number("version"),
                        row.instant("created_at"),
                        row.uuid("created_by"),
                        row.text("created_by_name"),
                        row.instant("updated_at"),
                        row.instantOrNull("withdrawn_at")));
    }

    static OpportunityRow fresh(Viewer maker, FundingOpportunityId id, Written written, LocalDate today, Instant now) {
        return new OpportunityRow(
                id,
                written,
                new Standing(FundingStage.SEEN, today, 1, null, null),
                new Kept(1, now, maker.userId(), maker.name(), now, null));
    }

    /** One version on, with what users wrote. */
    OpportunityRow with(Written next, Instant now) {
        return new OpportunityRow(id, next, standing, kept(now, kept.withdrawnAt()));
    }

    /** One version on, a step further, to where nothing is awarded. */
    OpportunityRow moved(FundingStage stage, LocalDate day, Instant now) {
        return with(new Standing(stage, day, standing.stepNumber() + 1, standing.asked(), null), now);
    }

    /** One version on, with so much awarded. */
    OpportunityRow awarded(BigDecimal awarded, LocalDate day, Instant now) {
        return with(new Standing(FundingStage.AWARDED, day, standing.stepNumber() + 1, standing.asked(), awarded), now);
    }

    /** One version on, asking so much. */
    OpportunityRow asking(BigDecimal asked, Instant now) {
        return with(
                new Standing(
                        standing.stage(),
                        standing.stageSince(),
                        standing.stepNumber(),
                        asked.signum() > 0 ? asked : null,
                        standing.awarded()),
                now);
    }

    private OpportunityRow with(Standing next, Instant now) {
        return new OpportunityRow(id, written, next, kept(now, kept.withdrawnAt()));
    }

    /** One version on, withdrawn or restored. */
    OpportunityRow withdrawn(@Nullable Instant at, Instant now) {
        return new OpportunityRow(id, written, standing, kept(now, at));
    }

    private Kept kept(Instant now, @Nullable Instant withdrawnAt) {
        return new Kept(kept.version() + 1, kept.createdAt(), kept.createdBy(), kept.createdByName(), now, withdrawnAt);
    }

    /** As this viewer sees it. */
    FundingOpportunity shown(Viewer viewer, LocalDate today) {
        boolean team = viewer.isTeam();
        BigDecimal asked = team ? standing.asked() : null;
        return new FundingOpportunity(
                id,
                written.title(),
                written.funderId(),
                written.schemeId(),
                date(written.opens()),
                date(written.closes()),
                date(written.decision()),
                written.budget(),
                written.minimum(),
                written.maximum(),
                written.highestShare(),
                written.applicants(),
                written.conditions(),
                standing.stage(),
                standing.stageSince(),
                isClosed(today),
                team ? written.ownerId() : null,
                team ? written.nextStep() : null,
                team ? written.nextStepOn() : null,
                team ? written.chance() : null,
                asked,
                amount(team),
                written.visibility(),
                kept.createdAt(),
                kept.createdByName(),
                kept.updatedAt(),
                kept.version(),
                isWithdrawn());
    }

    /** What was awarded is told to others by the contributions that they see. */
    private @Nullable BigDecimal amount(boolean team) {
        BigDecimal known = standing.awarded() == null ? standing.asked() : standing.awarded();
        if (team && known != null) {
            return known;
        }
        return standing.awarded() == null ? written.maximum() : null;
    }

    boolean isClosed(LocalDate day) {
        return written.closesOrder().isBefore(day);
    }

    boolean isWithdrawn() {
        return kept.withdrawnAt() != null;
    }

    int version() {
        return kept.version();
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null
                ? null
                : PartialDate.parse(text).orElseThrow(() -> new IllegalStateException("a date " + text));
    }
}
