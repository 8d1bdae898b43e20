package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.Projects;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ContributionContact;
import nl.noaber.contacts.ContributionContacts;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.internal.ContributionContactRepository.Spoken;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Says in which contact moments contributions were spoken of, under the lock of the contact moment; tells both histories. */
@Singleton
final class Pledging implements ContributionContacts {

    private final ContributionContactRepository spoken;
    private final Contributions contributions;
    private final Projects projects;
    private final Organisations organisations;
    private final ContactMoments reader;
    private final ContactMomentRepository moments;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;

    Pledging(
            ContributionContactRepository spoken,
            Contributions contributions,
            Projects projects,
            Organisations organisations,
            ContactMoments reader,
            ContactMomentRepository moments,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions) {
        this.spoken = spoken;
        this.contributions = contributions;
        this.projects = projects;
        this.organisations = organisations;
        this.reader = reader;
        this.moments = moments;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
    }

    @Override
    public Map<ContributionId, List<ContributionContact>> of(Viewer viewer, Set<ContributionId> ids) {
        return seen(viewer, spoken.of(viewer, ids), ContributionContact::contributionId);
    }

    @Override
    public Map<ContactMomentId, List<ContributionContact>> in(Viewer viewer, Set<ContactMomentId> ids) {
        return seen(viewer, spoken.in(viewer, ids), ContributionContact::contactMomentId);
    }

    /** Without contributions, and steps of them, that are not the viewer's to see. */
    private <K> Map<K, List<ContributionContact>> seen(
            Viewer viewer, List<Spoken> rows, Function<ContributionContact, K> key) {
        Set<ContributionId> named = rows.stream().map(Spoken::contribution).collect(Collectors.toSet());
        Set<ContributionId> found = contributions.byIds(viewer, named).keySet();
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<ContributionId, List<ContributionStep>> steps = contributions.steps(viewer, found);
        return rows.stream()
                .filter(row -> found.contains(row.contribution()))
                .flatMap(row -> shown(row, steps.getOrDefault(row.contribution(), List.of())))
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<ContributionContact> shown(Spoken row, List<ContributionStep> steps) {
        Optional<ContributionStep> step = among(steps, row.step());
        return row.step() != null && step.isEmpty()
                ? Stream.of()
                : Stream.of(new ContributionContact(row.contribution(), row.moment(), step.orElse(null)));
    }

    private static Optional<ContributionStep> among(Collection<ContributionStep> steps, @Nullable Integer number) {
        return steps.stream()
                .filter(step -> number != null && step.number() == number)
                .findFirst();
    }

    @Override
    public Recording<Contribution> link(
            Viewer viewer, ContributionId id, ContactMomentId momentId, @Nullable Integer step) {
        return changing(viewer, id, momentId, (contribution, moment, before) -> {
            if (moment.row().isWithdrawn()) {
                return Recording.refused(Problem.of("WITHDRAWN", "contactMoment"));
            }
            if (moment.row().status() != ContactMomentStatus.HELD) {
                return Recording.refused(Problem.of("NOT_HELD", "contactMoment"));
            }
            Optional<Problem> problem = problem(viewer, contribution, step);
            if (problem.isPresent()) {
                return Recording.refused(problem.get());
            }
            Spoken now = new Spoken(id, momentId, step);
            if (!now.equals(before)) {
                spoken.put(now);
                tell(viewer, contribution, moment, before, now);
            }
            return new Recorded<>(contribution);
        });
    }

    private Optional<Problem> problem(Viewer viewer, Contribution contribution, @Nullable Integer step) {
        if (projects.byId(viewer, contribution.projectId())
                .map(Project::withdrawn)
                .orElse(true)) {
            return Optional.of(Problem.of("PROJECT_WITHDRAWN", "contribution"));
        }
        Set<ContributionId> ids = Set.of(contribution.id());
        return step == null
                        || among(contributions.steps(viewer, ids).getOrDefault(contribution.id(), List.of()), step)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("STEP_NOT_THERE", "step"));
    }

    @Override
    public Recording<Contribution> unlink(Viewer viewer, ContributionId id, ContactMomentId momentId) {
        return changing(viewer, id, momentId, (contribution, moment, before) -> {
            if (before != null) {
                spoken.delete(before);
                tell(viewer, contribution, moment, before, null);
            }
            return new Recorded<>(contribution);
        });
    }

    @FunctionalInterface
    private interface Work {
        Recording<Contribution> on(Contribution contribution, WholeContactMoment moment, @Nullable Spoken before);
    }

    private Recording<Contribution> changing(Viewer viewer, ContributionId id, ContactMomentId momentId, Work work) {
        return transactions.retrying(() -> {
            if (!viewer.isTeam()) {
                return refusals.notAllowed(viewer, ContactMoment.TYPE, momentId, ChangeAction.UPDATED);
            }
            Contribution contribution = contributions.byId(viewer, id).orElse(null);
            if (contribution == null) {
                return Recording.refused(Problem.of("NOT_FOUND", "contribution"));
            }
            if (reader.byId(viewer, momentId).isEmpty()) {
                return refusals.notFound(viewer, ContactMoment.TYPE, momentId, ChangeAction.UPDATED, "contactMoment");
            }
            WholeContactMoment moment = moments.locked(momentId).orElseThrow();
            return work.on(contribution, moment, spoken.stored(id, momentId).orElse(null));
        });
    }

    /** A contact in confidence tells of itself alone: who sees the contribution may not know that it is there. */
    private void tell(
            Viewer viewer,
            Contribution contribution,
            WholeContactMoment moment,
            @Nullable Spoken before,
            @Nullable Spoken now) {
        String what = contribution.projectTitle() + ", " + name(viewer, contribution);
        List<Entry> entries = new ArrayList<>();
        entries.add(Log.entry(moment, ChangeAction.UPDATED, changes("contributions", what, before, now)));
        if (moment.row().visibility() != Visibility.CONFIDENTIAL) {
            String when = DutchTime.day(moment.row().startsAt()).toString();
            entries.add(new Entry(
                    RecordRef.of(Contribution.TYPE, contribution.id()),
                    ChangeAction.UPDATED,
                    contribution.version(),
                    changes("contactMoments", when, before, now)));
        }
        changeLog.write(viewer, entries);
    }

    private static List<FieldChange> changes(String field, String what, @Nullable Spoken before, @Nullable Spoken now) {
        return FieldChange.between(told(field, what, before), told(field, what, now));
    }

    private static Map<String, @Nullable String> told(String field, String what, @Nullable Spoken spoken) {
        Map<String, @Nullable String> told = new LinkedHashMap<>();
        told.put(field, spoken == null ? null : what);
        told.put("step", spoken == null || spoken.step() == null ? null : String.valueOf(spoken.step()));
        return told;
    }

    private String name(Viewer viewer, Contribution contribution) {
        Organisation party = Objects.requireNonNull(
                organisations.byIds(viewer, Set.of(contribution.partyId())).get(contribution.partyId()));
        return party.name();
    }
}
