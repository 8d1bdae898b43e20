package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityChange;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;

/** Records funding opportunities, each once however often it is sent, and changes what is written of them. */
@Singleton
final class OpportunityWriting {

    private static final String CLOSED = "CLOSED_ALREADY";

    private final OpportunityRepository opportunities;
    private final OpportunityLocking locking;
    private final OpportunityLookups named;
    private final Lookups lookups;
    private final Collisions collisions;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final OpportunitySearch search;
    private final Transactions transactions;
    private final Clock clock;

    OpportunityWriting(
            OpportunityRepository opportunities,
            OpportunityLocking locking,
            OpportunityLookups named,
            Lookups lookups,
            Collisions collisions,
            Refusals refusals,
            ChangeLog changeLog,
            OpportunitySearch search,
            Transactions transactions,
            Clock clock) {
        this.opportunities = opportunities;
        this.locking = locking;
        this.named = named;
        this.lookups = lookups;
        this.collisions = collisions;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.search = search;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<FundingOpportunity> record(Viewer viewer, NewFundingOpportunity given, Set<String> acceptedWarnings) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(FundingOpportunity.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> opportunities
                .locked(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> recordNew(viewer, given, acceptedWarnings, now)));
    }

    private Recording<FundingOpportunity> recordNew(
            Viewer viewer, NewFundingOpportunity given, Set<String> acceptedWarnings, Instant now) {
        OpportunityKnown known = named.of(viewer, List.of(given.details()));
        List<Problem> problems = new ArrayList<>(OpportunityRules.problems(given.details(), known, null));
        if (problems.isEmpty() && !acceptedWarnings.contains(CLOSED)) {
            problems.addAll(closed(given.details()));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        lookups.hold(known.records());
        WholeOpportunity fresh = fresh(viewer, given, known, now);
        OpportunityStepRow step = OpportunityStepRow.of(viewer, fresh.row(), NewFundingStep.to(FundingStage.SEEN), now);
        if (!opportunities.insertIfAbsent(fresh, step)) {
            return again(viewer, given, opportunities.locked(given.id()).orElseThrow());
        }
        List<FieldChange> changes =
                new ArrayList<>(FieldChange.between(Map.of(), new OpportunityFields(known).of(fresh)));
        changes.addAll(OpportunityFields.step(null, step));
        changeLog.write(viewer, new Entry(fresh.ref(), ChangeAction.CREATED, 1, changes));
        search.found(Set.of(given.id()));
        return locking.recorded(viewer, fresh);
    }

    private WholeOpportunity fresh(Viewer viewer, NewFundingOpportunity given, OpportunityKnown known, Instant now) {
        OpportunityRow.Written written = OpportunityRow.Written.of(given.details(), known);
        return WholeOpportunity.of(
                OpportunityRow.fresh(viewer, given.id(), written, DutchTime.today(clock), now),
                given.details(),
                known,
                List.of());
    }

    private List<Problem> closed(FundingOpportunityDetails details) {
        LocalDate last = details.closes() == null
                ? OpportunityRow.OPEN
                : details.closes().latest();
        return last.isBefore(DutchTime.today(clock))
                ? List.of(Problem.of("CLOSED_ALREADY", "closes", last))
                : List.of();
    }

    /** Sent again by who recorded it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<FundingOpportunity> again(Viewer viewer, NewFundingOpportunity given, WholeOpportunity there) {
        boolean own = there.row().kept().createdBy().equals(viewer.userId());
        return own && isRepeated(viewer, given, there)
                ? locking.recorded(viewer, there)
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewFundingOpportunity given, WholeOpportunity there) {
        OpportunityKnown known = named.of(viewer, List.of(given.details(), there.details()));
        OpportunityFields fields = new OpportunityFields(known);
        WholeOpportunity sent = fresh(viewer, given, known, there.row().kept().createdAt());
        return collisions.isRepeated(there.ref(), fields.of(there), fields.of(sent));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<FundingOpportunity> update(
            Viewer viewer, FundingOpportunityId id, int expectedVersion, FundingOpportunityChange change) {
        return locking.there(viewer, id, expectedVersion, stored -> onTop(viewer, stored, expectedVersion, change));
    }

    private Recording<FundingOpportunity> onTop(
            Viewer viewer, WholeOpportunity stored, int expectedVersion, FundingOpportunityChange change) {
        FundingOpportunityDetails wanted = change.over(stored.details());
        OpportunityKnown known = named.of(viewer, List.of(stored.details(), wanted));
        List<Problem> problems = OpportunityRules.problems(wanted, known, stored);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                stored.ref(),
                stored.row().version(),
                expectedVersion,
                new OpportunityFields(known).of(written(stored, wanted, known), change.fields()));
        return collided.conflict()
                .map(conflict -> locking.conflicting(viewer, stored, conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private Recording<FundingOpportunity> store(
            Viewer viewer, WholeOpportunity stored, FundingOpportunityChange change, OpportunityKnown known) {
        OpportunityFields fields = new OpportunityFields(known);
        WholeOpportunity next = written(stored, change.over(stored.details()), known);
        List<FieldChange> changes = FieldChange.between(fields.of(stored), fields.of(next));
        if (changes.isEmpty()) {
            return locking.recorded(viewer, stored);
        }
        lookups.hold(known.records());
        opportunities.update(next.row());
        opportunities.updateBeside(next);
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        search.found(Set.of(next.row().id()));
        return locking.recorded(viewer, next);
    }

    private WholeOpportunity written(
            WholeOpportunity stored, FundingOpportunityDetails details, OpportunityKnown known) {
        OpportunityRow row = stored.row().with(OpportunityRow.Written.of(details, known), clock.instant());
        return WholeOpportunity.of(row, details, known, stored.applications());
    }

    Recording<FundingOpportunity> withdraw(Viewer viewer, FundingOpportunityId id, int expectedVersion) {
        return locking.locked(viewer, id, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return locking.recorded(viewer, stored);
            }
            return stored.row().standing().stage() == FundingStage.AWARDED
                    ? Recording.refused(Problem.of("AWARD_IS_BOOKED", "id"))
                    : locking.unlessChanged(
                            viewer, stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.WITHDRAWN));
        });
    }

    Recording<FundingOpportunity> restore(Viewer viewer, FundingOpportunityId id, int expectedVersion) {
        return locking.locked(
                viewer,
                id,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? locking.unlessChanged(
                                viewer, stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.RESTORED))
                        : locking.recorded(viewer, stored));
    }

    private Recording<FundingOpportunity> turned(Viewer viewer, WholeOpportunity stored, ChangeAction action) {
        Instant now = clock.instant();
        WholeOpportunity turned =
                stored.with(stored.row().withdrawn(action == ChangeAction.WITHDRAWN ? now : null, now));
        opportunities.update(turned.row());
        changeLog.write(viewer, new Entry(turned.ref(), action, turned.row().version(), List.of()));
        search.found(Set.of(turned.row().id()));
        return locking.recorded(viewer, turned);
    }
}
