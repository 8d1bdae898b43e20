package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionFilter;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.DecisionLevel;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.FundingFigure;
import nl.noaber.cofinancing.FundingFilter;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectChange;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectFilter;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectPhase;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about money. An id that is of no such record stays one: of a record that is not there. */
final class Inputs {

    private static final String ORGANISATION = "Organisation";
    private static final String PROGRAMME = "Programme";
    private static final UUID NOBODY = new UUID(0L, 0L);

    private Inputs() {}

    static ProjectFilter projects(Input input) {
        return new ProjectFilter(
                challenge(input, "challenge"),
                programme(input, "programme"),
                input.value("states", Object.class) == null
                        ? null
                        : Set.copyOf(input.choices("states", ProjectState.class)),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    static ContributionFilter contributions(Input input) {
        return new ContributionFilter(
                id(input, "project", Project.TYPE, ProjectId::new),
                organisation(input, "party"),
                input.value("states", Object.class) == null
                        ? null
                        : Set.copyOf(input.choices("states", ContributionState.class)),
                input.input("figure").map(Inputs::figure).orElse(null));
    }

    private static FundingFigure figure(Input input) {
        return new FundingFigure(
                input.input("of").map(Inputs::funding).orElse(FundingFilter.ALL),
                input.choice("kind", CostKind.class),
                input.choice("certainty", FundingCertainty.class),
                Boolean.TRUE.equals(input.flag("doubtful")));
    }

    static FundingFilter funding(Input input) {
        return new FundingFilter(
                programme(input, "programme"),
                challenge(input, "challenge"),
                id(input, "project", Project.TYPE, ProjectId::new),
                organisation(input, "party"),
                input.number("fromYear"),
                input.number("untilYear"),
                Boolean.TRUE.equals(input.flag("withoutChallenge")),
                Boolean.TRUE.equals(input.flag("withoutStopped")));
    }

    static NewProject planned(Input input) {
        return new NewProject(
                new ProjectId(ownId(input, Project.TYPE)),
                new ProjectDetails(
                        input.requiredText("title"),
                        input.text("description"),
                        challenge(input, "challenge"),
                        programme(input, "programme"),
                        organisation(input, "lead"),
                        input.requiredNumber("firstYear"),
                        input.requiredNumber("lastYear"),
                        phase(input, "phase"),
                        state(input, "state"),
                        visibility(input, "visibility"),
                        organisations(input, "sharedWith")));
    }

    static ProjectChange updated(Input input) {
        return new ProjectChange(
                input.patch("title", (sent, field) -> Objects.requireNonNullElse(sent.text(field), "")),
                input.patch("description", Input::text),
                input.patch("challenge", Inputs::challenge),
                input.patch("programme", Inputs::programme),
                input.patch("lead", Inputs::organisation),
                input.patch("firstYear", Inputs::year),
                input.patch("lastYear", Inputs::year),
                input.patch("phase", Inputs::phase),
                input.patch("state", Inputs::state),
                input.patch("visibility", Inputs::visibility),
                input.patch("sharedWith", Inputs::organisations));
    }

    static NewCostEstimate estimated(Input input) {
        return new NewCostEstimate(
                input.requiredNumber("priceLevel"),
                input.requiredText("source"),
                input.text("note"),
                lines(input, "lines"),
                input.inputs("rates").stream()
                        .map(rate -> new IndexRate(rate.requiredNumber("fromYear"), decimal(rate, "percent")))
                        .toList());
    }

    static NewContribution recorded(Input input) {
        return new NewContribution(
                new ContributionId(ownId(input, Contribution.TYPE)),
                new ProjectId(input.id("project", Project.TYPE).orElse(NOBODY)),
                new OrganisationId(input.id("party", ORGANISATION).orElse(NOBODY)),
                form(input, "form"),
                lines(input, "lines"),
                input.text("conditions"),
                input.date("expiresOn"),
                step(input));
    }

    static ContributionChange changed(Input input) {
        return new ContributionChange(
                input.patch("form", Inputs::form),
                input.patch("lines", Inputs::lines),
                input.patch("conditions", Input::text),
                input.patch("conditionFailed", (sent, field) -> Boolean.TRUE.equals(sent.flag(field))),
                input.patch("expiresOn", Input::date));
    }

    static NewStep step(Input input) {
        Input step = input.input("step").orElseThrow();
        return new NewStep(
                step.requiredChoice("state", ContributionState.class),
                step.date("takenOn"),
                step.choice("level", DecisionLevel.class),
                step.text("document"),
                step.text("note"));
    }

    /** The project that a mutation is about. */
    static ProjectId project(Input input) {
        return new ProjectId(input.id("id", Project.TYPE).orElse(NOBODY));
    }

    static ContributionId contribution(Input input) {
        return new ContributionId(input.id("id", Contribution.TYPE).orElse(NOBODY));
    }

    /** The version that the user saw. */
    static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }

    static Set<String> acceptedWarnings(Input input) {
        return Set.copyOf(input.texts("acceptedWarnings"));
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    static UUID ownId(Input input, String type) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", type))
                        .orElseGet(() -> Ids.named("cofinancing/" + type + "/" + text));
    }

    static List<MoneyLine> lines(Input input, String field) {
        return input.inputs(field).stream()
                .map(line -> new MoneyLine(
                        line.requiredNumber("year"),
                        line.requiredChoice("kind", CostKind.class),
                        decimal(line, "amount")))
                .toList();
    }

    private static BigDecimal decimal(Input input, String field) {
        return Objects.requireNonNull(input.value(field, BigDecimal.class), field);
    }

    /** Set to null it is no year that can be, which a rule refuses. */
    private static int year(Input input, String field) {
        return Objects.requireNonNullElse(input.number(field), 0);
    }

    private static ProjectPhase phase(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, ProjectPhase.class), ProjectPhase.INITIATIVE);
    }

    private static ProjectState state(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, ProjectState.class), ProjectState.PROPOSED);
    }

    private static ContributionForm form(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, ContributionForm.class), ContributionForm.CASH);
    }

    static Visibility visibility(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, Visibility.class), Visibility.TEAM);
    }

    static @Nullable ChallengeId challenge(Input input, String field) {
        return id(input, field, Challenge.TYPE, ChallengeId::new);
    }

    static @Nullable ProgrammeId programme(Input input, String field) {
        return id(input, field, PROGRAMME, ProgrammeId::new);
    }

    static @Nullable OrganisationId organisation(Input input, String field) {
        return id(input, field, ORGANISATION, OrganisationId::new);
    }

    static <I> @Nullable I id(Input input, String field, String type, Function<UUID, I> as) {
        return input.text(field) == null ? null : as.apply(input.id(field, type).orElse(NOBODY));
    }

    private static Set<OrganisationId> organisations(Input input, String field) {
        Set<OrganisationId> ids = new HashSet<>();
        input.texts(field).stream()
                .map(text -> GlobalId.parse(text)
                        .filter(id -> id.type().equals(ORGANISATION))
                        .map(GlobalId::id)
                        .orElse(NOBODY))
                .forEach(id -> ids.add(new OrganisationId(id)));
        return ids;
    }
}
