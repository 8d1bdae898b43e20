package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Adds kinds of money, each once. */
@Singleton
final class SchemeService {

    private final SchemeRepository schemes;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;

    SchemeService(SchemeRepository schemes, Refusals refusals, ChangeLog changeLog, Transactions transactions) {
        this.schemes = schemes;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
    }

    Recording<FundingScheme> add(Viewer viewer, FundingScheme given) {
        RecordRef ref = RecordRef.of(FundingScheme.TYPE, given.id());
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, ref, ChangeAction.CREATED);
        }
        FundingScheme scheme = new FundingScheme(
                given.id(),
                Texts.line(given.name()),
                Texts.line(given.description()),
                Texts.lineOrNull(given.source()));
        List<Problem> problems = problems(scheme);
        return problems.isEmpty() ? transactions.retrying(() -> store(viewer, ref, scheme)) : new Refused<>(problems);
    }

    /** One of the same name is the same. */
    private Recording<FundingScheme> store(Viewer viewer, RecordRef ref, FundingScheme scheme) {
        FundingScheme there = schemes.named(scheme.name()).orElse(null);
        if (there != null) {
            return new Recorded<>(there);
        }
        if (!schemes.insertIfAbsent(scheme)) {
            return schemes.byIds(Set.of(scheme.id())).containsKey(scheme.id())
                    ? Recording.refused(Problem.of("ID_IN_USE", "id"))
                    : new Recorded<>(schemes.named(scheme.name()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        ref,
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(
                                Map.of(), Map.of("name", scheme.name(), "description", scheme.description()))));
        return new Recorded<>(scheme);
    }

    private static List<Problem> problems(FundingScheme scheme) {
        List<Problem> problems = new ArrayList<>();
        if (scheme.name().isEmpty()) {
            problems.add(Problem.of("SCHEME_NAME_MISSING", "name"));
        }
        if (scheme.description().isEmpty()) {
            problems.add(Problem.of("SCHEME_DESCRIPTION_MISSING", "description"));
        }
        Texts.atMost(problems, "SCHEME_NAME_TOO_LONG", "name", scheme.name(), FundingScheme.LONGEST_NAME);
        Texts.atMost(
                problems,
                "SCHEME_DESCRIPTION_TOO_LONG",
                "description",
                scheme.description(),
                FundingScheme.LONGEST_DESCRIPTION);
        return problems;
    }
}
