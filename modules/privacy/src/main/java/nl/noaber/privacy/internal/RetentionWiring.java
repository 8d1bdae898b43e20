package nl.noaber.privacy.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.privacy.Retention;
import nl.noaber.privacy.RetentionDue;
import nl.noaber.privacy.RetentionProof;
import nl.noaber.privacy.RetentionProofId;
import nl.noaber.privacy.RetentionRule;
import org.jspecify.annotations.Nullable;

/** The fields on retention. */
@Singleton
final class RetentionWiring {

    private final Retention retention;
    private final Administrators administrators;

    RetentionWiring(Retention retention, Administrators administrators) {
        this.retention = retention;
        this.administrators = administrators;
    }

    /** A kind, what its term can count from, and its rule. */
    record Kind(String kind, List<String> events, @Nullable RetentionRule rule) {}

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("retention", this::kinds)
                        .dataFetcher("retentionDue", this::due)
                        .dataFetcher("retentionProofs", this::proofs));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("setRetentionRule", this::set)
                        .dataFetcher("approveRemoval", this::approve));
        wiring.type(
                "RetentionDue",
                due -> due.dataFetcher(
                                "number", env -> due(env, RetentionDue::records).size())
                        .dataFetcher("records", RetentionWiring::records)
                        .dataFetcher("held", RetentionWiring::held));
        wiring.type(
                "DueRecord",
                due -> due.dataFetcher("id", env -> {
                    Due record = Asked.source(env);
                    return record.record().globalId().toString();
                }));
        wiring.type(
                "RetentionProof",
                proof -> proof.dataFetcher("id", env -> {
                    RetentionProof source = Asked.source(env);
                    return RecordRef.of(RetentionProof.TYPE, source.id())
                            .globalId()
                            .toString();
                }));
    }

    private List<Kind> kinds(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        administrators.refuseOthers(viewer);
        Map<String, RetentionRule> rules =
                retention.rules(viewer).stream().collect(Collectors.toMap(RetentionRule::kind, Function.identity()));
        return retention.events().entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue(), rules.get(kind.getKey())))
                .toList();
    }

    private @Nullable RetentionDue due(DataFetchingEnvironment environment) {
        administrators.refuseOthers(Asked.viewer(environment));
        String kind = Objects.requireNonNull(Asked.arguments(environment).text("kind"));
        return retention.due(Asked.viewer(environment), kind).orElse(null);
    }

    private static List<Due> records(DataFetchingEnvironment environment) {
        List<Due> all = due(environment, RetentionDue::records);
        int first = Objects.requireNonNullElse(Asked.arguments(environment).number("first"), 100);
        return all.subList(0, Math.max(0, Math.min(first, all.size())));
    }

    private static List<Map<String, Object>> held(DataFetchingEnvironment environment) {
        return due(environment, RetentionDue::held).entrySet().stream()
                .map(held -> Map.<String, Object>of("reason", held.getKey(), "number", held.getValue()))
                .toList();
    }

    private static <T> T due(DataFetchingEnvironment environment, Function<RetentionDue, T> part) {
        return part.apply(Asked.source(environment));
    }

    private Connection<RetentionProof> proofs(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        administrators.refuseOthers(viewer);
        return Connection.of(retention.proofs(viewer, Asked.page(environment)), () -> retention.countProofs(viewer));
    }

    private Map<String, @Nullable Object> set(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        return PrivacyGraphQl.payload(
                "rule",
                retention.set(
                        Asked.viewer(environment),
                        new RetentionRule(
                                input.requiredText("kind"),
                                input.requiredText("event"),
                                input.requiredNumber("months"),
                                input.requiredText("ground"),
                                input.requiredNumber("expectedVersion"))));
    }

    private Map<String, @Nullable Object> approve(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        return PrivacyGraphQl.payload(
                "proof",
                retention.approve(
                        Asked.viewer(environment),
                        new RetentionProofId(PrivacyGraphQl.newId(input, RetentionProof.TYPE)),
                        input.requiredText("kind"),
                        input.requiredText("digest")));
    }
}
