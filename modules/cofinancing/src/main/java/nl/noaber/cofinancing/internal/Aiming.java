package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.AimedGap;
import nl.noaber.cofinancing.AskAim;
import nl.noaber.cofinancing.AskAims;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.internal.AskAimRepository.Aim;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.AskId;
import nl.noaber.messages.AskedInMessage;
import nl.noaber.messages.Asks;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;

/** Says at which gaps asks aim; tells the histories of the message and of what it aims at. */
@Singleton
final class Aiming implements AskAims {

    private final AskAimRepository aims;
    private final Asks asks;
    private final LobbyMessages messages;
    private final ProjectReader projects;
    private final Programmes programmes;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;

    Aiming(
            AskAimRepository aims,
            Asks asks,
            LobbyMessages messages,
            ProjectReader projects,
            Programmes programmes,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions) {
        this.aims = aims;
        this.asks = asks;
        this.messages = messages;
        this.projects = projects;
        this.programmes = programmes;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
    }

    /** A gap, by what it is called and where its history is. */
    private record Target(String title, RecordRef record, int version) {}

    @Override
    public Map<ProjectId, List<AskAim>> atProjects(Viewer viewer, Set<ProjectId> ids) {
        return opened(viewer, aims.atProjects(viewer, ids));
    }

    @Override
    public Map<ChallengeId, List<AskAim>> atChallenges(Viewer viewer, Set<ChallengeId> ids) {
        return opened(viewer, aims.atChallenges(ids));
    }

    @Override
    public Map<AskId, List<AskAim>> ofAsks(Viewer viewer, Set<AskId> ids) {
        return seen(viewer, aims.ofAsks(viewer, ids));
    }

    /** Beside what they aim at, what confidential messages ask is read away from their own pages: that is logged. */
    private <K> Map<K, List<AskAim>> opened(Viewer viewer, Map<K, List<Aim>> rows) {
        Map<K, List<AskAim>> seen = seen(viewer, rows);
        Set<RecordRef> confidential = seen.values().stream()
                .flatMap(Collection::stream)
                .map(AskAim::asked)
                .filter(asked -> asked.visibility() == Visibility.CONFIDENTIAL)
                .map(Aiming::message)
                .collect(Collectors.toSet());
        if (!confidential.isEmpty()) {
            changeLog.read(viewer, confidential);
        }
        return seen;
    }

    private <K> Map<K, List<AskAim>> seen(Viewer viewer, Map<K, List<Aim>> rows) {
        Map<AskId, AskedInMessage> found = asks.byIds(
                viewer,
                rows.values().stream().flatMap(Collection::stream).map(Aim::ask).collect(Collectors.toSet()));
        Map<K, List<AskAim>> seen = new HashMap<>();
        rows.forEach((key, each) -> seen.put(
                key,
                each.stream()
                        .flatMap(aim -> Stream.ofNullable(found.get(aim.ask()))
                                .filter(asked -> !asked.withdrawn())
                                .map(asked -> new AskAim(asked, aim.gap())))
                        .toList()));
        return seen;
    }

    @Override
    public Recording<AskedInMessage> aim(Viewer viewer, AskId ask, AimedGap gap) {
        return changing(viewer, ask, gap, (asked, target) -> {
            if (asked.withdrawn()) {
                return Recording.refused(Problem.of("MESSAGE_WITHDRAWN", "ask"));
            }
            if (!aims.isThere(ask, gap)) {
                aims.insert(ask, gap);
                tell(viewer, asked, target, (field, value) -> new FieldChange(field, null, value));
            }
            return new Recorded<>(asked);
        });
    }

    @Override
    public Recording<AskedInMessage> turnAway(Viewer viewer, AskId ask, AimedGap gap) {
        return changing(viewer, ask, gap, (asked, target) -> {
            if (aims.isThere(ask, gap)) {
                aims.delete(ask, gap);
                tell(viewer, asked, target, (field, value) -> new FieldChange(field, value, null));
            }
            return new Recorded<>(asked);
        });
    }

    @FunctionalInterface
    private interface Work {
        Recording<AskedInMessage> on(AskedInMessage asked, Target target);
    }

    private Recording<AskedInMessage> changing(Viewer viewer, AskId ask, AimedGap gap, Work work) {
        return transactions.retrying(() -> {
            AskedInMessage asked = asks.byIds(viewer, Set.of(ask)).get(ask);
            if (!viewer.isTeam()) {
                return asked == null
                        ? Recording.refused(Problem.of("NOT_ALLOWED", ""))
                        : refusals.notAllowed(viewer, message(asked), ChangeAction.UPDATED);
            }
            if (asked == null) {
                return Recording.refused(Problem.of("NOT_FOUND", "ask"));
            }
            if ((gap.project() == null) == (gap.challenge() == null)) {
                return Recording.refused(Problem.of("ONE_GAP", "project"));
            }
            return gap.project() == null
                    ? atChallenge(viewer, Objects.requireNonNull(gap.challenge()), asked, work)
                    : atProject(viewer, gap.project(), asked, work);
        });
    }

    private Recording<AskedInMessage> atProject(Viewer viewer, ProjectId id, AskedInMessage asked, Work work) {
        Project project = projects.byIds(viewer, Set.of(id)).get(id);
        if (project == null) {
            return refusals.notFound(viewer, id, ChangeAction.UPDATED, "project");
        }
        return project.withdrawn()
                ? Recording.refused(Problem.of("WITHDRAWN", "project"))
                : work.on(asked, new Target(project.title(), RecordRef.of(Project.TYPE, id), project.version()));
    }

    private Recording<AskedInMessage> atChallenge(Viewer viewer, ChallengeId id, AskedInMessage asked, Work work) {
        Challenge challenge = programmes.challengesByIds(viewer, Set.of(id)).get(id);
        return challenge == null
                ? Recording.refused(Problem.of("NOT_FOUND", "challenge"))
                : work.on(asked, new Target(challenge.title(), RecordRef.of(Challenge.TYPE, id), challenge.version()));
    }

    /** A field that comes or goes. */
    @FunctionalInterface
    private interface Told {
        FieldChange of(String field, String value);
    }

    /** Of a confidential message its own history alone tells: whoever sees what it aims at may not know that it is there. */
    private void tell(Viewer viewer, AskedInMessage asked, Target target, Told told) {
        LobbyMessage message = Objects.requireNonNull(
                messages.byIds(viewer, Set.of(asked.messageId())).get(asked.messageId()));
        boolean confidential = message.visibility() == Visibility.CONFIDENTIAL;
        Entry ofMessage = new Entry(
                message(asked),
                ChangeAction.UPDATED,
                message.version(),
                List.of(told.of("aims", target.title())),
                confidential ? confidants(viewer, message) : null);
        changeLog.write(
                viewer,
                confidential
                        ? List.of(ofMessage)
                        : List.of(
                                ofMessage,
                                new Entry(
                                        target.record(),
                                        ChangeAction.UPDATED,
                                        target.version(),
                                        List.of(told.of("askedFor", message.title())))));
    }

    private Set<UUID> confidants(Viewer viewer, LobbyMessage message) {
        return messages.audiences(viewer, Set.of(message.id())).values().stream()
                .flatMap(audience -> audience.confidentialTo().stream())
                .map(user -> user.value())
                .collect(Collectors.toSet());
    }

    private static RecordRef message(AskedInMessage asked) {
        return RecordRef.of(LobbyMessage.TYPE, asked.messageId());
    }
}
