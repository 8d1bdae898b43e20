package nl.noaber.agenda.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.BodyRhythm;
import nl.noaber.agenda.DeadlineKind;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.DeadlineUnit;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyChange;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewGovernanceBody;
import nl.noaber.agenda.RecessCalendar;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about bodies. An id that is of no such record stays one: of a record that is not there. */
final class BodyInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private BodyInputs() {}

    static NewGovernanceBody established(Input input) {
        return new NewGovernanceBody(
                new GovernanceBodyId(ownId(input)),
                new OrganisationId(input.id("organisation", "Organisation").orElse(NOBODY)),
                new GovernanceBodyDetails(
                        input.requiredChoice("level", BodyLevel.class),
                        rhythm(input, "rhythm"),
                        recesses(input, "recesses"),
                        deadlines(input, "deadlines"),
                        members(input, "members")));
    }

    static GovernanceBodyChange updated(Input input) {
        return new GovernanceBodyChange(
                input.patch("level", (sent, field) -> sent.requiredChoice(field, BodyLevel.class)),
                input.patch("rhythm", BodyInputs::rhythm),
                input.patch("recesses", BodyInputs::recesses),
                input.patch("deadlines", BodyInputs::deadlines),
                input.patch("members", BodyInputs::members));
    }

    /** What is empty of what can only be chosen; null when nothing is. */
    static @Nullable Problem emptied(Input input, String... fields) {
        return Stream.of(fields)
                .filter(field -> input.has(field) && input.value(field, Object.class) == null)
                .findFirst()
                .map(field -> Problem.of("VALUE_MISSING", field))
                .orElse(null);
    }

    static GovernanceBodyId body(Input input) {
        return new GovernanceBodyId(input.id("id", GovernanceBody.TYPE).orElse(NOBODY));
    }

    static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    private static UUID ownId(Input input) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", GovernanceBody.TYPE))
                        .orElseGet(() -> Ids.named("agenda/" + GovernanceBody.TYPE + "/" + text));
    }

    private static @Nullable BodyRhythm rhythm(Input input, String field) {
        return input.choice(field, BodyRhythm.class);
    }

    private static RecessCalendar recesses(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, RecessCalendar.class), RecessCalendar.NONE);
    }

    private static List<DeadlineRule> deadlines(Input input, String field) {
        return input.inputs(field).stream()
                .map(rule -> new DeadlineRule(
                        rule.requiredChoice("kind", DeadlineKind.class),
                        rule.requiredNumber("count"),
                        rule.requiredChoice("unit", DeadlineUnit.class)))
                .toList();
    }

    private static Set<PostId> members(Input input, String field) {
        Set<PostId> members = new HashSet<>();
        input.ids(field, "Post").forEach(id -> members.add(new PostId(id)));
        if (input.ids(field, "Post").size() < input.size(field)) {
            members.add(new PostId(NOBODY));
        }
        return members;
    }
}
