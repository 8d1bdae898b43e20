package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.FundingAward;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityChange;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityFilter;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingOpportunityOrder;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about funding opportunities. */
final class OpportunityInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);
    private static final FundingSchemeId NO_SCHEME = new FundingSchemeId(NOBODY);
    private static final Set<String> FIELDS = Set.of(
            "title",
            "funder",
            "scheme",
            "opens",
            "closes",
            "decision",
            "budget",
            "minimum",
            "maximum",
            "highestShare",
            "applicants",
            "conditions",
            "documents",
            "links",
            "challenges",
            "owner",
            "nextStep",
            "nextStepOn",
            "chance",
            "visibility",
            "sharedWith");

    private OpportunityInputs() {}

    static NewFundingOpportunity recorded(Input input) {
        return new NewFundingOpportunity(
                new FundingOpportunityId(Inputs.ownId(input, FundingOpportunity.TYPE)), details(input));
    }

    static FundingOpportunityChange updated(Input input) {
        return new FundingOpportunityChange(
                FIELDS.stream().filter(input::has).collect(Collectors.toSet()), details(input));
    }

    /** What is set to null though it cannot be is what a rule refuses. */
    private static FundingOpportunityDetails details(Input input) {
        return new FundingOpportunityDetails(
                Objects.requireNonNullElse(input.text("title"), ""),
                Inputs.organisation(input, "funder"),
                Objects.requireNonNullElse(scheme(input), NO_SCHEME),
                input.value("opens", PartialDate.class),
                input.value("closes", PartialDate.class),
                input.value("decision", PartialDate.class),
                input.value("budget", BigDecimal.class),
                input.value("minimum", BigDecimal.class),
                input.value("maximum", BigDecimal.class),
                input.value("highestShare", BigDecimal.class),
                input.text("applicants"),
                input.text("conditions"),
                input.texts("documents"),
                input.texts("links"),
                ids(input, "challenges", Challenge.TYPE, ChallengeId::new),
                owner(input),
                input.text("nextStep"),
                input.date("nextStepOn"),
                input.number("chance"),
                Inputs.visibility(input, "visibility"),
                ids(input, "sharedWith", "Organisation", OrganisationId::new));
    }

    private static @Nullable FundingSchemeId scheme(Input input) {
        return Inputs.id(input, "scheme", FundingScheme.TYPE, FundingSchemeId::new);
    }

    private static @Nullable UserId owner(Input input) {
        return Inputs.id(input, "owner", "User", UserId::new);
    }

    /** An id that is of no such record stays one: of a record that is not there. */
    private static <I> Set<I> ids(Input input, String field, String type, Function<UUID, I> as) {
        return input.texts(field).stream()
                .map(text -> GlobalId.parse(text)
                        .filter(id -> id.type().equals(type))
                        .map(GlobalId::id)
                        .orElse(NOBODY))
                .map(as)
                .collect(Collectors.toSet());
    }

    static FundingOpportunityId opportunity(Input input) {
        return new FundingOpportunityId(input.id("id", FundingOpportunity.TYPE).orElse(NOBODY));
    }

    static ProjectId project(Input input) {
        return new ProjectId(input.id("project", Project.TYPE).orElse(NOBODY));
    }

    static NewFundingStep step(Input input) {
        return new NewFundingStep(
                input.requiredChoice("stage", FundingStage.class),
                input.date("takenOn"),
                input.text("document"),
                input.text("note"));
    }

    static FundingAward award(Input input) {
        List<FundingAward.Part> parts = input.inputs("awards").stream()
                .map(award -> new FundingAward.Part(project(award), Inputs.lines(award, "lines")))
                .toList();
        return new FundingAward(input.date("takenOn"), input.requiredText("document"), input.text("note"), parts);
    }

    static FundingScheme added(Input input) {
        return new FundingScheme(
                new FundingSchemeId(Inputs.ownId(input, FundingScheme.TYPE)),
                input.requiredText("name"),
                input.requiredText("description"),
                null);
    }

    static FundingOpportunityFilter filter(Input input) {
        return new FundingOpportunityFilter(
                input.value("stages", Object.class) == null
                        ? null
                        : Set.copyOf(input.choices("stages", FundingStage.class)),
                Inputs.id(input, "challenge", Challenge.TYPE, ChallengeId::new),
                scheme(input),
                Inputs.organisation(input, "funder"),
                owner(input),
                input.date("closingFrom"),
                input.date("closingBefore"),
                input.text("text"),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    static FundingOpportunityOrder order(Input input) {
        return new FundingOpportunityOrder(
                FundingOpportunityOrder.Field.valueOf(String.valueOf(input.value("field", Object.class))),
                FundingOpportunityOrder.Direction.valueOf(String.valueOf(input.value("direction", Object.class))));
    }
}
