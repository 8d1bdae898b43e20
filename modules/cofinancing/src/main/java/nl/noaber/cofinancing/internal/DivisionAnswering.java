package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Takes what parties answer to a proposal that was sent to them: each from the team, its own from a partner. */
@Singleton
final class DivisionAnswering {

    private final DivisionRepository divisions;
    private final DivisionReader reader;
    private final DivisionLocking locking;
    private final Lookups lookups;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    DivisionAnswering(
            DivisionRepository divisions,
            DivisionReader reader,
            DivisionLocking locking,
            Lookups lookups,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.divisions = divisions;
        this.reader = reader;
        this.locking = locking;
        this.lookups = lookups;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<CostDivision> answer(Viewer viewer, CostDivisionId id, NewCostDivisionAnswer given) {
        if (!viewer.isTeam() && viewer.role() != Role.PARTNER) {
            return refusals.notAllowed(viewer, RecordRef.of(CostDivision.TYPE, id), ChangeAction.UPDATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            WholeDivision stored = divisions.locked(id).orElse(null);
            return stored == null || reader.byIds(viewer, Set.of(id)).isEmpty()
                    ? locking.notFound(viewer, id)
                    : answer(viewer, stored, given, now);
        });
    }

    private Recording<CostDivision> answer(
            Viewer viewer, WholeDivision stored, NewCostDivisionAnswer given, Instant now) {
        ShareRow share = share(viewer, stored, given.party());
        List<Problem> problems = new ArrayList<>(DivisionRules.answer(given));
        if (stored.sent().isEmpty() || stored.row().round() != given.round()) {
            problems.addFirst(Problem.of("PROPOSAL_CHANGED", "round"));
        } else if (share == null) {
            problems.addFirst(Problem.of("NOT_FOUND", "party"));
        } else if (stored.row().isWithdrawn()) {
            problems.add(Problem.of("DIVISION_WITHDRAWN", "verdict"));
        } else if (stored.row().isBooked()) {
            problems.add(Problem.of("ALREADY_BOOKED", "verdict"));
        }
        return problems.isEmpty()
                ? store(viewer, stored, Objects.requireNonNull(share), given, now)
                : new Refused<>(problems);
    }

    /** Of the party that is named, or of the partner's own organisation, which may name itself alone. */
    private @Nullable ShareRow share(Viewer viewer, WholeDivision stored, @Nullable OrganisationId named) {
        UUID own = viewer.organisationId();
        OrganisationId asked = named != null || viewer.isTeam() || own == null ? named : new OrganisationId(own);
        if (asked == null) {
            return null;
        }
        OrganisationId party = lookups.ofParty(viewer, asked).living(asked);
        boolean others = !viewer.isTeam()
                && own != null
                && !lookups.ofParty(viewer, new OrganisationId(own))
                        .living(new OrganisationId(own))
                        .equals(party);
        return stored.sent().stream()
                .flatMap(proposal -> proposal.shares().stream())
                .filter(share -> !others && share.partyId().equals(party))
                .findFirst()
                .orElse(null);
    }

    private Recording<CostDivision> store(
            Viewer viewer, WholeDivision stored, ShareRow share, NewCostDivisionAnswer given, Instant now) {
        AnswerRow answer = AnswerRow.of(viewer, stored.row().id(), share.position(), given, now);
        AnswerRow before = stored.answers().stream()
                .filter(one -> one.position() == share.position())
                .findFirst()
                .orElse(null);
        String party = lookups.ofParty(viewer, share.partyId()).name(share.partyId());
        List<FieldChange> changes = FieldChange.between(said(before, party), said(answer, party));
        if (!changes.isEmpty() && before != null && !before.recordedAt().equals(given.answered())) {
            return Recording.refused(Problem.of(
                    "ANSWERED_MEANWHILE", "verdict", DivisionPhrases.answer(before, party), before.recordedByName()));
        }
        if (!changes.isEmpty()) {
            DivisionRow next = stored.row().touched(now);
            divisions.put(answer);
            divisions.update(next);
            changeLog.write(viewer, new Entry(stored.ref(), ChangeAction.UPDATED, next.version(), changes));
        }
        return new Recorded<>(reader.byId(viewer, stored.row().id()).orElseThrow());
    }

    private static Map<String, @Nullable String> said(@Nullable AnswerRow answer, String party) {
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("answer", answer == null ? null : DivisionPhrases.answer(answer, party));
        return said;
    }
}
