package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.Filing.Filed;
import nl.noaber.disclosure.Filing.Refused;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Opens files, each once however often it is sent. */
@Singleton
final class Opening {

    private final FileRepository files;
    private final List<RecordSource> sources;
    private final Programmes programmes;
    private final LobbyMessages messages;
    private final Organisations organisations;
    private final FileLog log;
    private final Transactions transactions;
    private final Clock clock;

    Opening(
            FileRepository files,
            List<RecordSource> sources,
            Programmes programmes,
            LobbyMessages messages,
            Organisations organisations,
            FileLog log,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.sources = sources;
        this.programmes = programmes;
        this.messages = messages;
        this.organisations = organisations;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Filing<DisclosureFile> open(Viewer viewer, NewDisclosureFile file) {
        List<Problem> problems = problems(viewer, file);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        FileRow row = row(viewer, file, (int) total(viewer, file.scope()), clock.instant());
        return transactions.retrying(() -> {
            if (!files.insertIfAbsent(row)) {
                FileRow there = files.byId(file.id()).orElseThrow();
                return there.createdBy().equals(viewer.userId())
                        ? new Filed<>(there.shown())
                        : Filing.refused("ID_IN_USE", "id");
            }
            log.changed(viewer, ChangeAction.CREATED, null, row);
            return new Filed<>(row.shown());
        });
    }

    private List<Problem> problems(Viewer viewer, NewDisclosureFile file) {
        List<Problem> problems = new ArrayList<>();
        texts(file, problems);
        scope(viewer, file.scope(), problems);
        LocalDate received = file.receivedOn();
        if (received != null && received.isAfter(DutchTime.today(clock))) {
            problems.add(Problem.of("RECEIVED_IN_THE_FUTURE", "receivedOn", received));
        }
        if (problems.isEmpty() && total(viewer, file.scope()) > DisclosureFile.MOST_RECORDS) {
            problems.add(Problem.of("TOO_MANY_RECORDS", "", DisclosureFile.MOST_RECORDS));
        }
        return problems;
    }

    private static void texts(NewDisclosureFile file, List<Problem> problems) {
        if (file.title().isBlank()) {
            problems.add(Problem.of("TITLE_MISSING", "title"));
        }
        atMost(problems, "title", file.title(), DisclosureFile.LONGEST_TITLE);
        atMost(problems, "reference", file.reference(), DisclosureFile.LONGEST_REFERENCE);
    }

    private static void atMost(List<Problem> problems, String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(Problem.of("TOO_LONG", field, most, length));
        }
    }

    private void scope(Viewer viewer, DisclosureScope scope, List<Problem> problems) {
        if (scope.isEmpty()) {
            problems.add(Problem.of("SCOPE_MISSING", "challenge"));
        }
        if (scope.challenge() != null
                && programmes.challengeById(viewer, scope.challenge()).isEmpty()) {
            problems.add(Problem.of("NOT_FOUND", "challenge"));
        }
        if (scope.message() != null && messages.byId(viewer, scope.message()).isEmpty()) {
            problems.add(Problem.of("NOT_FOUND", "message"));
        }
        if (scope.organisation() != null
                && organisations.byId(viewer, scope.organisation()).isEmpty()) {
            problems.add(Problem.of("NOT_FOUND", "organisation"));
        }
        if (scope.from() != null && scope.until() != null && scope.until().isBefore(scope.from())) {
            problems.add(Problem.of("UNTIL_BEFORE_FROM", "until"));
        }
    }

    private long total(Viewer viewer, DisclosureScope scope) {
        return sources.stream().mapToLong(source -> source.count(viewer, scope)).sum();
    }

    private static FileRow row(Viewer viewer, NewDisclosureFile file, int total, Instant now) {
        DisclosureScope scope = file.scope();
        return new FileRow(
                file.id(),
                file.title().strip(),
                file.reference() == null || file.reference().isBlank()
                        ? null
                        : file.reference().strip(),
                file.receivedOn(),
                scope.challenge(),
                scope.message(),
                scope.organisation(),
                scope.from(),
                scope.until(),
                DisclosureFileState.COLLECTING,
                total,
                0,
                null,
                false,
                null,
                false,
                false,
                new UserId(viewer.userId()),
                0,
                null,
                1,
                now,
                viewer.userId(),
                viewer.name(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
