package nl.noaber.agenda.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemChange;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemFilter;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about agenda items. An id that is of no such record stays one: of a record that is not there. */
final class AgendaItemInputs {

    private static final String CLASS = "disclosureClass";
    private static final String GROUNDS = "disclosureGrounds";
    private static final UUID NOBODY = new UUID(0L, 0L);

    private AgendaItemInputs() {}

    static AgendaItemFilter filter(Input input) {
        return new AgendaItemFilter(
                input.text("meeting") == null ? null : meeting(input, "meeting"),
                input.text("owner") == null ? null : user(input, "owner"),
                input.date("from"),
                input.date("until"),
                input.value("states", Object.class) == null
                        ? null
                        : Set.copyOf(input.choices("states", AgendaItemState.class)));
    }

    static NewAgendaItem put(Viewer viewer, Input input) {
        return new NewAgendaItem(
                new AgendaItemId(ownId(input, "id")),
                meeting(input, "meeting"),
                new AgendaItemDetails(
                        input.requiredText("title"),
                        input.text("explanation"),
                        input.requiredChoice("kind", AgendaItemKind.class),
                        state(input, "state"),
                        post(input, "lead"),
                        input.text("owner") == null ? new UserId(viewer.userId()) : user(input, "owner"),
                        teamOnly(input, "teamOnly"),
                        disclosure(input),
                        new AgendaSubjects(
                                challenges(input, "challenges"),
                                messages(input, "messages"),
                                projects(input, "projects"),
                                contributions(input, "contributions"),
                                organisations(input, "parties")),
                        documents(input, "documents")));
    }

    static AgendaItemChange updated(Input input) {
        return new AgendaItemChange(
                input.patch("title", AgendaItemInputs::title),
                input.patch("explanation", Input::text),
                named(input, "kind", (sent, field) -> sent.requiredChoice(field, AgendaItemKind.class)),
                named(input, "state", (sent, field) -> sent.requiredChoice(field, AgendaItemState.class)),
                input.patch("lead", AgendaItemInputs::post),
                named(input, "owner", AgendaItemInputs::user),
                named(input, "teamOnly", AgendaItemInputs::teamOnly),
                named(input, CLASS, (sent, field) -> sent.requiredChoice(field, DisclosureClass.class)),
                named(input, GROUNDS, AgendaItemInputs::grounds),
                input.patch("challenges", AgendaItemInputs::challenges),
                input.patch("messages", AgendaItemInputs::messages),
                input.patch("projects", AgendaItemInputs::projects),
                input.patch("contributions", AgendaItemInputs::contributions),
                input.patch("parties", AgendaItemInputs::organisations),
                input.patch("documents", AgendaItemInputs::documents));
    }

    /** What cannot be empty keeps its value when null is sent. */
    private static <T> Patch<T> named(Input input, String field, BiFunction<Input, String, T> read) {
        return input.value(field, Object.class) == null ? Patch.kept() : input.patch(field, read);
    }

    static AgendaDecision decision(Input input) {
        return new AgendaDecision(
                input.requiredChoice("outcome", AgendaDecisionOutcome.class),
                input.requiredText("text"),
                input.requiredDate("decidedOn"),
                input.text("conditions"),
                input.text("reference"),
                Objects.requireNonNullElse(input.flag("unanimous"), false),
                input.input("votes").map(AgendaItemInputs::votes).orElse(null));
    }

    private static AgendaVotes votes(Input votes) {
        return new AgendaVotes(
                votes.requiredNumber("inFavour"),
                votes.requiredNumber("against"),
                Objects.requireNonNullElse(votes.number("abstained"), 0));
    }

    static AgendaItemId item(Input input) {
        return item(input, "id");
    }

    static AgendaItemId item(Input input, String field) {
        return new AgendaItemId(input.id(field, AgendaItem.TYPE).orElse(NOBODY));
    }

    static MeetingId meeting(Input input, String field) {
        return new MeetingId(input.id(field, Meeting.TYPE).orElse(NOBODY));
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    static UUID ownId(Input input, String field) {
        String text = input.text(field);
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id(field, AgendaItem.TYPE))
                        .orElseGet(() -> Ids.named("agenda/" + AgendaItem.TYPE + "/" + text));
    }

    private static String title(Input input, String field) {
        return Objects.requireNonNullElse(input.text(field), "");
    }

    private static AgendaItemState state(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, AgendaItemState.class), AgendaItemState.IDEA);
    }

    private static boolean teamOnly(Input input, String field) {
        return Objects.requireNonNullElse(input.flag(field), true);
    }

    private static UserId user(Input input, String field) {
        return new UserId(input.id(field, "User").orElse(NOBODY));
    }

    private static @Nullable PostId post(Input input, String field) {
        return input.text(field) == null
                ? null
                : new PostId(input.id(field, "Post").orElse(NOBODY));
    }

    private static Set<ChallengeId> challenges(Input input, String field) {
        return ids(input, field, Challenge.TYPE, ChallengeId::new);
    }

    private static Set<LobbyMessageId> messages(Input input, String field) {
        return ids(input, field, LobbyMessage.TYPE, LobbyMessageId::new);
    }

    private static Set<ProjectId> projects(Input input, String field) {
        return ids(input, field, Project.TYPE, ProjectId::new);
    }

    private static Set<ContributionId> contributions(Input input, String field) {
        return ids(input, field, Contribution.TYPE, ContributionId::new);
    }

    private static Set<OrganisationId> organisations(Input input, String field) {
        return ids(input, field, "Organisation", OrganisationId::new);
    }

    private static <T> Set<T> ids(Input input, String field, String type, Function<UUID, T> made) {
        List<UUID> found = input.ids(field, type);
        Set<T> ids = new HashSet<>();
        found.forEach(id -> ids.add(made.apply(id)));
        if (found.size() < input.size(field)) {
            ids.add(made.apply(NOBODY));
        }
        return ids;
    }

    /** Left out it is not chosen; grounds alone are of what is disclosed without the parts that they protect. */
    private static @Nullable Disclosure disclosure(Input input) {
        DisclosureClass chosen = input.choice(CLASS, DisclosureClass.class);
        List<DisclosureGround> grounds = grounds(input, GROUNDS);
        return chosen == null && grounds.isEmpty()
                ? null
                : new Disclosure(Objects.requireNonNullElse(chosen, DisclosureClass.PARTLY_DISCLOSABLE), grounds);
    }

    private static List<DisclosureGround> grounds(Input input, String field) {
        return input.choices(field, DisclosureGround.class);
    }

    private static List<AgendaDocument> documents(Input input, String field) {
        return input.inputs(field).stream()
                .map(document -> new AgendaDocument(
                        document.requiredText("title"),
                        document.text("reference"),
                        document.text("address"),
                        disclosure(document)))
                .toList();
    }
}
