package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.privacy.RetentionProof;
import nl.noaber.privacy.RetentionProofId;
import nl.noaber.privacy.RetentionRule;

/** Goes on with a removal that was approved, a part at a time; each part notes in its own transaction what is left. */
@Singleton
final class Removals {

    private static final int BATCH = 100;

    private final List<RetainedRecords> modules;
    private final RetentionRows rows;
    private final Transactions transactions;
    private final Clock clock;

    Removals(List<RetainedRecords> modules, RetentionRows rows, Transactions transactions, Clock clock) {
        this.modules = modules;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    RetainedRecords holding(String kind) {
        return modules.stream()
                .filter(module -> module.events().containsKey(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody holds " + kind));
    }

    /** Removes the next part; whether there is more. */
    boolean remove(Viewer viewer, RetentionProofId id) {
        return transactions.retrying(() -> rows.lockedIds(id)
                .map(ids -> remove(viewer, rows.byId(id).orElseThrow(), ids))
                .orElse(false));
    }

    private boolean remove(Viewer viewer, RetentionProof proof, List<UUID> ids) {
        List<UUID> now = ids.subList(0, Math.min(BATCH, ids.size()));
        List<UUID> left = ids.subList(now.size(), ids.size());
        RecordRef because = RecordRef.of(RetentionProof.TYPE, proof.id());
        RetentionRule rule = proof.rule();
        Term term = new Term(rule.kind(), rule.event(), proof.before());
        RetainedRecords holder = holding(rule.kind());
        int removed = holder.remove(viewer, term, now, because);
        List<UUID> next = holder.goOn(viewer, now, because) ? ids : left;
        rows.goOn(proof.id(), next, removed, clock.instant());
        return !next.isEmpty();
    }
}
