package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.NewPrivacyRequest;
import nl.noaber.privacy.PrivacyRequest;
import nl.noaber.privacy.PrivacyRequestAnswer;
import nl.noaber.privacy.PrivacyRequestId;
import nl.noaber.privacy.PrivacyRequests;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredRequests implements PrivacyRequests {

    private final RequestRows rows;
    private final Administrators administrators;
    private final Persons persons;
    private final ChangeLog log;
    private final Transactions transactions;
    private final Clock clock;

    StoredRequests(
            RequestRows rows,
            Administrators administrators,
            Persons persons,
            ChangeLog log,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.administrators = administrators;
        this.persons = persons;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<PrivacyRequestId, PrivacyRequest> byIds(Viewer viewer, Set<PrivacyRequestId> ids) {
        return Administrators.includes(viewer) ? rows.byIds(ids) : Map.of();
    }

    @Override
    public Page<PrivacyRequest> list(Viewer viewer, boolean open, PageRequest page) {
        return Administrators.includes(viewer) ? rows.page(open, page) : Page.empty();
    }

    @Override
    public long count(Viewer viewer, boolean open) {
        return Administrators.includes(viewer) ? rows.count(open) : 0;
    }

    @Override
    public Decision<PrivacyRequest> record(Viewer viewer, NewPrivacyRequest sent) {
        return administrators.decide(viewer, ref(sent.id()), ChangeAction.CREATED, () -> {
            LocalDate today = DutchTime.today(clock);
            LocalDate received = Objects.requireNonNullElse(sent.receivedOn(), today);
            PrivacyRequest request = new PrivacyRequest(
                    sent.id(),
                    sent.kind(),
                    sent.person(),
                    received,
                    PrivacyRequest.dueFor(received),
                    null,
                    null,
                    tidy(sent.note()),
                    1);
            return transactions.retrying(() -> made(viewer, sent.id()).orElseGet(() -> insert(viewer, request, today)));
        });
    }

    private Optional<Decision<PrivacyRequest>> made(Viewer viewer, PrivacyRequestId id) {
        return rows.creator(id)
                .map(creator -> creator.equals(viewer.userId())
                        ? new Decision.Done<>(
                                Objects.requireNonNull(rows.byIds(Set.of(id)).get(id)))
                        : Decision.<PrivacyRequest>refused(Problem.of("ID_TAKEN", "id")));
    }

    private Decision<PrivacyRequest> insert(Viewer viewer, PrivacyRequest request, LocalDate today) {
        List<Problem> problems = new ArrayList<>(problems(request.receivedOn(), "receivedOn", request.note(), today));
        if (persons.byId(viewer, request.person()).isEmpty()) {
            problems.add(Problem.of("PERSON_NOT_FOUND", "person"));
        }
        if (!problems.isEmpty()) {
            return new Decision.Refused<>(problems);
        }
        if (!rows.insert(viewer, request, clock.instant())) {
            return made(viewer, request.id()).orElseThrow();
        }
        write(viewer, request, ChangeAction.CREATED, FieldChange.between(Map.of(), fields(request)));
        return new Decision.Done<>(request);
    }

    @Override
    public Decision<PrivacyRequest> answer(
            Viewer viewer, PrivacyRequestId id, int expectedVersion, PrivacyRequestAnswer answer) {
        return administrators.decide(
                viewer,
                ref(id),
                ChangeAction.UPDATED,
                () -> transactions.retrying(() -> rows.locked(id)
                        .map(stored -> answer(viewer, stored, expectedVersion, answer))
                        .orElseGet(() -> Decision.refused(Problem.of("NOT_FOUND", "id")))));
    }

    private Decision<PrivacyRequest> answer(
            Viewer viewer, PrivacyRequest stored, int expectedVersion, PrivacyRequestAnswer answer) {
        LocalDate today = DutchTime.today(clock);
        LocalDate on = Objects.requireNonNullElse(answer.on(), today);
        String note = answer.note() == null ? stored.note() : tidy(answer.note());
        List<Problem> problems = new ArrayList<>(problems(on, "answeredOn", note, today));
        if (on.isBefore(stored.receivedOn())) {
            problems.add(Problem.of("ANSWERED_BEFORE_RECEIVED", "answeredOn", stored.receivedOn()));
        }
        if (expectedVersion != stored.version()) {
            problems.add(Problem.of("CHANGED_MEANWHILE", ""));
        }
        if (!problems.isEmpty()) {
            return new Decision.Refused<>(problems);
        }
        PrivacyRequest answered = new PrivacyRequest(
                stored.id(),
                stored.kind(),
                stored.person(),
                stored.receivedOn(),
                stored.dueOn(),
                on,
                answer.outcome(),
                note,
                stored.version() + 1);
        Instant now = clock.instant();
        rows.update(answered, now);
        write(viewer, answered, ChangeAction.UPDATED, FieldChange.between(fields(stored), fields(answered)));
        return new Decision.Done<>(answered);
    }

    private static List<Problem> problems(LocalDate day, String field, @Nullable String note, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (day.isAfter(today)) {
            problems.add(Problem.of("NOT_YET", field, today));
        }
        if (note != null && note.codePointCount(0, note.length()) > PrivacyRequest.LONGEST_NOTE) {
            problems.add(Problem.of("TOO_LONG", "note", PrivacyRequest.LONGEST_NOTE));
        }
        return problems;
    }

    private void write(Viewer viewer, PrivacyRequest request, ChangeAction action, List<FieldChange> fields) {
        log.write(viewer, new Entry(ref(request.id()), action, request.version(), fields));
    }

    private static RecordRef ref(PrivacyRequestId id) {
        return RecordRef.of(PrivacyRequest.TYPE, id);
    }

    private static Map<String, @Nullable String> fields(PrivacyRequest request) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", request.kind().name());
        fields.put("person", request.person().ref().globalId().toString());
        fields.put("receivedOn", request.receivedOn().toString());
        fields.put(
                "answeredOn",
                request.answeredOn() == null ? null : request.answeredOn().toString());
        fields.put(
                "outcome", request.outcome() == null ? null : request.outcome().name());
        fields.put("note", request.note());
        return fields;
    }

    private static @Nullable String tidy(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
