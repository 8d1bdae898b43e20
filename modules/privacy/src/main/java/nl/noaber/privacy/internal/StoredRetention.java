package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Retention;
import nl.noaber.privacy.RetentionDue;
import nl.noaber.privacy.RetentionProof;
import nl.noaber.privacy.RetentionProofId;
import nl.noaber.privacy.RetentionRule;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredRetention implements Retention {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<RetainedRecords> modules;
    private final RetentionRows rows;
    private final Removals removals;
    private final Administrators administrators;
    private final ChangeLog log;
    private final Transactions transactions;
    private final Clock clock;

    StoredRetention(
            List<RetainedRecords> modules,
            RetentionRows rows,
            Removals removals,
            Administrators administrators,
            ChangeLog log,
            Transactions transactions,
            Clock clock) {
        this.modules = modules;
        this.rows = rows;
        this.removals = removals;
        this.administrators = administrators;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public SortedMap<String, List<String>> events() {
        SortedMap<String, List<String>> events = new TreeMap<>();
        modules.forEach(module -> events.putAll(module.events()));
        return events;
    }

    @Override
    public List<RetentionRule> rules(Viewer viewer) {
        return Administrators.includes(viewer) ? rows.rules() : List.of();
    }

    @Override
    public Decision<RetentionRule> set(Viewer viewer, RetentionRule wanted) {
        RecordRef ref = ruleRef(wanted.kind());
        return administrators.decide(viewer, ref, ChangeAction.UPDATED, () -> {
            List<Problem> problems = problems(wanted);
            return problems.isEmpty()
                    ? transactions.retrying(() -> set(viewer, ref, wanted))
                    : new Decision.Refused<>(problems);
        });
    }

    private Decision<RetentionRule> set(Viewer viewer, RecordRef ref, RetentionRule wanted) {
        Optional<RetentionRule> stored = rows.lockedRule(wanted.kind());
        int version = stored.map(RetentionRule::version).orElse(0);
        if (version != wanted.version()) {
            return Decision.refused(Problem.of("CHANGED_MEANWHILE", ""));
        }
        RetentionRule rule = new RetentionRule(
                wanted.kind(), wanted.event(), wanted.months(), wanted.ground().strip(), version + 1);
        rows.put(viewer, rule, clock.instant());
        ChangeAction action = stored.isEmpty() ? ChangeAction.CREATED : ChangeAction.UPDATED;
        log.write(
                viewer,
                new Entry(
                        ref,
                        action,
                        rule.version(),
                        FieldChange.between(stored.map(StoredRetention::fields).orElse(Map.of()), fields(rule))));
        return new Decision.Done<>(rule);
    }

    private List<Problem> problems(RetentionRule wanted) {
        List<Problem> problems = new ArrayList<>();
        List<String> events = events().get(wanted.kind());
        if (events == null) {
            problems.add(Problem.of("NO_SUCH_KIND", "kind"));
        } else if (!events.contains(wanted.event())) {
            problems.add(Problem.of("NO_SUCH_EVENT", "event", String.join(", ", events)));
        }
        int months = wanted.months();
        String ground = wanted.ground();
        if (months < 1 || months > RetentionRule.LONGEST_TERM) {
            problems.add(Problem.of("NO_TERM", "months", RetentionRule.LONGEST_TERM));
        }
        if (ground.isBlank()) {
            problems.add(Problem.of("GROUND_MISSING", "ground"));
        }
        if (ground.strip().codePointCount(0, ground.strip().length()) > RetentionRule.LONGEST_GROUND) {
            problems.add(Problem.of("TOO_LONG", "ground", RetentionRule.LONGEST_GROUND));
        }
        return problems;
    }

    @Override
    public Optional<RetentionDue> due(Viewer viewer, String kind) {
        return rules(viewer).stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .map(rule -> due(viewer, rule));
    }

    private RetentionDue due(Viewer viewer, RetentionRule rule) {
        LocalDate before = DutchTime.today(clock).minusMonths(rule.months());
        RetainedRecords module = removals.holding(rule.kind());
        Term term = new Term(rule.kind(), rule.event(), before);
        List<Due> due = module.due(viewer, term, RetentionDue.MOST);
        return new RetentionDue(rule, before, due, module.held(term, RetentionDue.MOST), digest(ids(due)));
    }

    @Override
    public Decision<RetentionProof> approve(Viewer viewer, RetentionProofId id, String kind, String digest) {
        RecordRef ref = RecordRef.of(RetentionProof.TYPE, id);
        return administrators.decide(viewer, ref, ChangeAction.CREATED, () -> {
            Decision<RetentionProof> begun = transactions.retrying(() -> rows.byId(id)
                    .<Decision<RetentionProof>>map(Decision.Done::new)
                    .orElseGet(() -> begin(viewer, id, ref, kind, digest)));
            if (begun instanceof Decision.Done<RetentionProof>(RetentionProof proof)) {
                goOn(viewer, proof);
                return new Decision.Done<>(rows.byId(id).orElseThrow());
            }
            return begun;
        });
    }

    private Decision<RetentionProof> begin(
            Viewer viewer, RetentionProofId id, RecordRef ref, String kind, String digest) {
        RetentionDue due = due(viewer, kind).orElse(null);
        if (due == null) {
            return Decision.refused(Problem.of("NO_RULE", "kind"));
        }
        if (rows.isTermOfUnknown(kind)) {
            return Decision.refused(Problem.of("TERM_OF_UNKNOWN", "kind"));
        }
        if (rows.isRuleSetBy(kind, viewer.userId())) {
            return Decision.refused(Problem.of("OTHER_ADMINISTRATOR", "kind"));
        }
        if (due.records().isEmpty()) {
            return Decision.refused(Problem.of("NOTHING_DUE", "kind"));
        }
        if (!due.digest().equals(digest)) {
            return Decision.refused(Problem.of("DUE_CHANGED", "digest"));
        }
        RetentionProof proof = new RetentionProof(
                id, due.rule(), due.before(), due.records().size(), 0, digest, clock.instant(), viewer.name(), null);
        rows.insert(viewer, proof, ids(due.records()));
        log.write(viewer, new Entry(ref, ChangeAction.CREATED, null, FieldChange.between(Map.of(), fields(proof))));
        return new Decision.Done<>(proof);
    }

    private void goOn(Viewer viewer, RetentionProof proof) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean more = proof.finishedAt() == null;
        while (more && System.nanoTime() < giveUp) {
            more = removals.remove(viewer, proof.id());
        }
    }

    @Override
    public Page<RetentionProof> proofs(Viewer viewer, PageRequest page) {
        return Administrators.includes(viewer) ? rows.page(page) : Page.empty();
    }

    @Override
    public long countProofs(Viewer viewer) {
        return Administrators.includes(viewer) ? rows.count() : 0;
    }

    private static List<UUID> ids(List<Due> due) {
        return due.stream().map(each -> each.record().id()).toList();
    }

    private static String digest(List<UUID> ids) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(RetentionRows.bytes(ids)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static RecordRef ruleRef(String kind) {
        return new RecordRef("RetentionRule", Ids.named("retention/" + kind));
    }

    private static Map<String, @Nullable String> fields(RetentionRule rule) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("kind", rule.kind());
        fields.put("event", rule.event());
        fields.put("months", String.valueOf(rule.months()));
        fields.put("ground", rule.ground());
        return fields;
    }

    private static Map<String, @Nullable String> fields(RetentionProof proof) {
        Map<String, @Nullable String> fields = fields(proof.rule());
        fields.put("before", proof.before().toString());
        fields.put("number", String.valueOf(proof.number()));
        fields.put("digest", proof.digest());
        return fields;
    }
}
