package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;

/**
 * Goes on with an erasure, a part at a time, each in a transaction of its own that also notes how far it is: when the
 * line or the process is lost, the next one goes on from there. The change log comes last, so that it is swept after
 * everybody has told it what was done.
 */
@Singleton
final class ErasureParts {

    private final List<PersonalRecords> modules;
    private final ErasureRows rows;
    private final Transactions transactions;
    private final Clock clock;

    ErasureParts(List<PersonalRecords> modules, ErasureRows rows, Transactions transactions, Clock clock) {
        this.modules = inOrder(modules);
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String first(List<PersonalRecords> modules) {
        return nameOf(inOrder(modules).getFirst());
    }

    /** The person's own record first: from then on nobody can change it any more. */
    private static List<PersonalRecords> inOrder(List<PersonalRecords> modules) {
        return modules.stream()
                .sorted(Comparator.comparingInt(ErasureParts::rank).thenComparing(ErasureParts::nameOf))
                .toList();
    }

    private static int rank(PersonalRecords module) {
        List<String> tables =
                module.holdings().stream().map(each -> each.table()).toList();
        if (tables.contains("person")) {
            return 0;
        }
        return tables.contains("change_log") ? 2 : 1;
    }

    private static String nameOf(PersonalRecords module) {
        return module.getClass().getSimpleName();
    }

    /** Does the next part; whether there is more. */
    boolean erase(Viewer viewer, UUID id) {
        return transactions.retrying(
                () -> rows.locked(id).map(row -> erase(viewer, row)).orElse(false));
    }

    private boolean erase(Viewer viewer, ErasureRow row) {
        PersonalRecords module = modules.stream()
                .filter(each -> nameOf(each).equals(row.holder()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is called " + row.holder()));
        Subject subject = new Subject(row.person().value(), row.ids(), row.names());
        Erasing erasing = new Erasing(
                subject,
                row.erasure().pseudonym(),
                row.own(),
                row.scope().spared(),
                row.scope().confirmed());
        ErasedPart part = module.erase(viewer, erasing, row.place());
        int next = modules.indexOf(module) + (part.next() == null ? 1 : 0);
        if (next == modules.size()) {
            rows.goOn(row.id(), Objects.requireNonNull(row.holder()), null, part.changed(), clock.instant());
            rows.finish(row.id(), clock.instant());
            return false;
        }
        rows.goOn(row.id(), nameOf(modules.get(next)), part.next(), part.changed(), clock.instant());
        return true;
    }
}
