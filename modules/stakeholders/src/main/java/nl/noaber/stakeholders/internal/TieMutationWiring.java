package nl.noaber.stakeholders.internal;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.AssessmentId;
import nl.noaber.stakeholders.Assessments;
import nl.noaber.stakeholders.Duplicates;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.NewAssessment;
import nl.noaber.stakeholders.NewRelation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.RelationDetails;
import nl.noaber.stakeholders.RelationId;
import nl.noaber.stakeholders.RelationKind;
import nl.noaber.stakeholders.Relations;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.stakeholders.Stance;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** The actions on what ties stakeholders together: assessments, relations, merges. */
@Singleton
final class TieMutationWiring {

    private final Assessments assessments;
    private final Relations relations;
    private final Merges merges;
    private final Duplicates duplicates;

    TieMutationWiring(Assessments assessments, Relations relations, Merges merges, Duplicates duplicates) {
        this.assessments = assessments;
        this.relations = relations;
        this.merges = merges;
        this.duplicates = duplicates;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("assess", MutationWiring.action(this::assess))
                        .dataFetcher(
                                "withdrawAssessment",
                                MutationWiring.action((viewer, input) -> Payloads.withdrawn(
                                        "assessment",
                                        assessments.withdraw(
                                                viewer,
                                                new AssessmentId(Asks.id(input, "id", "Assessment")),
                                                Asks.version(input)))))
                        .dataFetcher("relate", MutationWiring.action(this::relate))
                        .dataFetcher(
                                "updateRelation",
                                MutationWiring.action((viewer, input) -> Payloads.of(
                                        "relation",
                                        relations.update(
                                                viewer,
                                                relation(input),
                                                Asks.version(input),
                                                stored -> details(input, stored)))))
                        .dataFetcher(
                                "withdrawRelation",
                                MutationWiring.action((viewer, input) -> Payloads.withdrawn(
                                        "relation",
                                        relations.withdraw(viewer, relation(input), Asks.version(input))))));
        wireMerges(wiring);
    }

    private void wireMerges(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                                "merge",
                                MutationWiring.action((viewer, input) -> Payloads.of(
                                        "merge",
                                        merges.merge(
                                                viewer,
                                                new MergeId(Asks.newId(input, "Merge")),
                                                seen(input, "keep", "keepVersion"),
                                                seen(input, "absorb", "absorbVersion"),
                                                Set.copyOf(input.texts("take"))))))
                        .dataFetcher(
                                "undoMerge",
                                MutationWiring.action((viewer, input) -> Payloads.of(
                                        "merge", merges.undo(viewer, new MergeId(Asks.id(input, "id", "Merge"))))))
                        .dataFetcher("dismissDuplicate", MutationWiring.action(this::dismiss))
                        .dataFetcher("reinstateDuplicate", MutationWiring.action(this::reinstate)));
    }

    private static SeenStakeholder seen(Input input, String id, String version) {
        return new SeenStakeholder(
                Asks.stakeholder(input, id), Objects.requireNonNull(input.number(version), "the schema asks for it"));
    }

    private Map<String, @Nullable Object> assess(Viewer viewer, Input input) {
        NewAssessment sent = new NewAssessment(
                new AssessmentId(Asks.newId(input, "Assessment")),
                Asks.stakeholder(input, "stakeholder"),
                Asks.idOrNull(input, "challenge", "Challenge", ChallengeId::new),
                Objects.requireNonNull(input.number("influence")),
                Objects.requireNonNull(input.number("interest")),
                input.requiredChoice("stance", Stance.class),
                input.date("assessedOn"),
                input.text("note"),
                input.requiredChoice("visibility", Visibility.class),
                input.ids("sharedWith", "Organisation").stream()
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet()));
        return Payloads.of("assessment", assessments.assess(viewer, sent));
    }

    private Map<String, @Nullable Object> relate(Viewer viewer, Input input) {
        NewRelation sent = new NewRelation(
                new RelationId(Asks.newId(input, "Relation")),
                Asks.stakeholder(input, "from"),
                input.requiredChoice("kind", RelationKind.class),
                Asks.stakeholder(input, "to"),
                details(input, new RelationDetails(null, Validity.OPEN)));
        return Payloads.of("relation", relations.relate(viewer, sent));
    }

    private Map<String, @Nullable Object> dismiss(Viewer viewer, Input input) {
        Map<String, @Nullable Object> payload = Payloads.of(
                "pair",
                duplicates.dismiss(viewer, Asks.stakeholder(input, "first"), Asks.stakeholder(input, "second")));
        payload.put("dismissed", payload.get("pair") != null);
        return payload;
    }

    private Map<String, @Nullable Object> reinstate(Viewer viewer, Input input) {
        Map<String, @Nullable Object> payload = Payloads.of(
                "pair",
                duplicates.reinstate(viewer, Asks.stakeholder(input, "first"), Asks.stakeholder(input, "second")));
        payload.put("dismissed", false);
        return payload;
    }

    private static RelationDetails details(Input input, RelationDetails stored) {
        return new RelationDetails(
                input.patch("note", Input::text).over(stored.note()),
                Asks.validity(input, "validFrom", "validUntil", stored.validity()));
    }

    private static RelationId relation(Input input) {
        return new RelationId(Asks.id(input, "id", "Relation"));
    }
}
