package nl.noaber.web.coverage;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** A part of the plan for the white spots, and what it can be filtered by. */
@AnswerTo("coverage/plan")
public record CoveragePlanView(Plans coveragePlan, List<About> challenges) {

    public record Plans(List<Plan> nodes, PageInfo pageInfo) {}

    public record Plan(@Nullable Integer daysLeft, @Nullable Aim aim, Message message, List<Step> steps) {}

    public record Aim(String name, @Nullable PartialDate date) {}

    public record Message(
            String id, String title, String scope, String state, Visibility visibility, List<AboutIt> challenges) {

        boolean isConfidential() {
            return visibility == Visibility.CONFIDENTIAL;
        }
    }

    /** What a message is about. */
    public record AboutIt(String id) {}

    public record Step(
            Target target,
            @Nullable Colleague relationshipOwner,
            @Nullable Last lastContact,
            @Nullable Planned plannedContact,
            String commitmentId,
            @Nullable Promised commitment) {

        /** Who takes it there: who looks after the relation, otherwise who spoke with it last. */
        public @Nullable Colleague by() {
            return relationshipOwner != null || lastContact == null ? relationshipOwner : lastContact.owner();
        }

        /** What is promised, as it is filled in: the whole team reads a commitment, but not what only some may know. */
        public String promise(Screen screen, Plan plan) {
            return plan.message().isConfidential()
                    ? screen.text("coverage.plan.promise.confidential", target.name())
                    : screen.text("coverage.plan.promise", plan.message().title(), target.name());
        }

        /** Who follows it; nobody for whoever makes it, as one outside the confidence cannot bring the message. */
        public @Nullable String owner(Plan plan) {
            Colleague proposed = by();
            return proposed == null || plan.message().isConfidential() ? null : proposed.id();
        }

        /** By when: the day of what is planned, otherwise the day of the debate. */
        public @Nullable String due(Plan plan) {
            if (plannedContact != null) {
                return DutchTime.day(plannedContact.startsAt()).toString();
            }
            return plan.aim() == null || plan.aim().date() == null
                    ? null
                    : plan.aim().date().toString();
        }
    }

    public record Target(String id, String name) {}

    public record Colleague(String id, String name) {}

    public record Last(String id, Instant startsAt, Colleague owner) {}

    /** The commitment that a step became. */
    public record Promised(String id, String state, boolean withdrawn, int version, boolean editable, Colleague owner) {

        /** By whoever sees the plan; it is not edited while it is withdrawn. */
        public boolean mayBeRestored() {
            return withdrawn;
        }

        public boolean mayBeOpened() {
            return editable && !withdrawn && state.equals("LAPSED");
        }
    }

    public record Planned(String id, String subject, Instant startsAt) {}

    public record About(String id, String title) {}

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }
}
