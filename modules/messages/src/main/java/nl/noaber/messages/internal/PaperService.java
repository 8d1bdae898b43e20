package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.PaperDetails;
import nl.noaber.messages.ParliamentaryPaper;
import nl.noaber.messages.ParliamentaryPaperId;
import nl.noaber.messages.ParliamentaryPapers;
import nl.noaber.messages.ParliamentaryVote;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Records papers of Parliament under the lock of their message, of which they are a part. */
@Singleton
final class PaperService implements ParliamentaryPapers {

    private static final LobbyMessageId NONE = new LobbyMessageId(new UUID(0L, 0L));

    private final PaperRepository papers;
    private final MessageReader reader;
    private final MessageRepository messages;
    private final Organisations organisations;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    PaperService(
            PaperRepository papers,
            MessageReader reader,
            MessageRepository messages,
            Organisations organisations,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.papers = papers;
        this.reader = reader;
        this.messages = messages;
        this.organisations = organisations;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<LobbyMessageId, List<ParliamentaryPaper>> about(Viewer viewer, Set<LobbyMessageId> ids) {
        return papers.about(viewer, ids);
    }

    @Override
    public Recording record(
            Viewer viewer,
            ParliamentaryPaperId id,
            LobbyMessageId message,
            @Nullable Integer expectedVersion,
            PaperDetails typed) {
        PaperDetails details = PaperRules.tidied(typed);
        return transactions.retrying(() ->
                visible(viewer, message, "message", whole -> stored(viewer, id, whole, expectedVersion, details)));
    }

    private Recording stored(
            Viewer viewer,
            ParliamentaryPaperId id,
            WholeMessage message,
            @Nullable Integer expectedVersion,
            PaperDetails details) {
        if (message.row().isWithdrawn()) {
            return Recording.refused(Problem.of("WITHDRAWN", "message"));
        }
        Map<OrganisationId, Organisation> groups = groups(viewer, details);
        List<Problem> problems = new ArrayList<>(PaperRules.problems(details, groups));
        if (details.number() != null && papers.isNumbered(message.row().id(), id, details.number())) {
            problems.add(Problem.of("NUMBER_TWICE", "number"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Optional<PaperRepository.Stored> there = papers.stored(id);
        return there.isEmpty()
                ? insert(viewer, id, message, details, groups)
                : replace(viewer, there.get(), message, expectedVersion, details, groups);
    }

    private Recording insert(
            Viewer viewer,
            ParliamentaryPaperId id,
            WholeMessage message,
            PaperDetails details,
            Map<OrganisationId, Organisation> groups) {
        WholeMessage moved = touched(message);
        papers.insert(PaperRow.of(viewer, id, message.row().id(), details, 1, clock.instant()), details.votes());
        tell(viewer, moved, null, said(details, groups));
        return new Recorded(moved.row().shown());
    }

    private Recording replace(
            Viewer viewer,
            PaperRepository.Stored stored,
            WholeMessage message,
            @Nullable Integer expectedVersion,
            PaperDetails details,
            Map<OrganisationId, Organisation> groups) {
        ParliamentaryPaper paper = stored.paper();
        if (!paper.messageId().equals(message.row().id()) || stored.withdrawn()) {
            return Recording.refused(Problem.of("ID_IN_USE", "id"));
        }
        if (isSame(paper.details(), details)) {
            return new Recorded(message.row().shown());
        }
        if (expectedVersion == null) {
            return Recording.refused(Problem.of("ID_IN_USE", "id"));
        }
        if (expectedVersion != paper.version()) {
            return Recording.refused(Problem.of("PAPER_CHANGED", "", paper.recordedBy()));
        }
        WholeMessage moved = touched(message);
        papers.update(
                PaperRow.of(viewer, paper.id(), message.row().id(), details, paper.version() + 1, clock.instant()),
                details.votes());
        tell(viewer, moved, said(paper.details(), groups(viewer, paper.details())), said(details, groups));
        return new Recorded(moved.row().shown());
    }

    private static boolean isSame(PaperDetails one, PaperDetails other) {
        return withoutVotes(one).equals(withoutVotes(other))
                && Set.copyOf(one.votes()).equals(Set.copyOf(other.votes()));
    }

    private static PaperDetails withoutVotes(PaperDetails details) {
        return new PaperDetails(
                details.kind(),
                details.number(),
                details.subject(),
                details.status(),
                details.cabinetAppreciation(),
                details.date(),
                details.address(),
                List.of());
    }

    @Override
    public Recording withdraw(Viewer viewer, ParliamentaryPaperId id) {
        return transactions.retrying(() -> visible(
                viewer,
                papers.stored(id).map(stored -> stored.paper().messageId()).orElse(NONE),
                "id",
                message -> withdraw(viewer, message, papers.stored(id).orElseThrow())));
    }

    private Recording withdraw(Viewer viewer, WholeMessage message, PaperRepository.Stored stored) {
        if (stored.withdrawn()) {
            return new Recorded(message.row().shown());
        }
        WholeMessage moved = touched(message);
        papers.withdraw(stored.paper().id(), clock.instant());
        PaperDetails details = stored.paper().details();
        tell(viewer, moved, said(details, groups(viewer, details)), null);
        return new Recorded(moved.row().shown());
    }

    private Recording visible(Viewer viewer, LobbyMessageId id, String field, Function<WholeMessage, Recording> work) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        if (reader.byIds(viewer, Set.of(id)).isEmpty()) {
            refusals.missed(viewer, Set.of(id.value()), ChangeAction.UPDATED);
            return Recording.refused(Problem.of("NOT_FOUND", field));
        }
        return work.apply(messages.locked(id).orElseThrow());
    }

    private WholeMessage touched(WholeMessage message) {
        WholeMessage moved = message.with(message.row().moved(message.row().state(), clock.instant()));
        messages.update(moved);
        return moved;
    }

    private Map<OrganisationId, Organisation> groups(Viewer viewer, PaperDetails details) {
        return organisations.byIds(
                viewer, details.votes().stream().map(ParliamentaryVote::group).collect(Collectors.toSet()));
    }

    private static String said(PaperDetails details, Map<OrganisationId, Organisation> groups) {
        return Phrases.kept(new Known(Map.of(), groups, Map.of(), Map.of())).paper(details);
    }

    private void tell(Viewer viewer, WholeMessage message, @Nullable String before, @Nullable String after) {
        changeLog.write(
                viewer,
                new Entry(
                        Log.ref(message),
                        ChangeAction.UPDATED,
                        message.row().version(),
                        List.of(new FieldChange("parliamentaryPapers", before, after)),
                        Log.confidants(message)));
    }
}
