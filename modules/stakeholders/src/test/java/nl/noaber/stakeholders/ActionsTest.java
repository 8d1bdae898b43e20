package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every action on what is there already, over GraphQL: done, refused, in conflict. */
@NoaberTest
class ActionsTest {

    private static final List<Viewer> OUTSIDERS = List.of(People.partner(), People.board(), People.auditor());

    private final GraphQl graphQl;
    private final Land land;

    ActionsTest(GraphQl graphQl, Land land) {
        this.graphQl = graphQl;
        this.land = land;
    }

    @Test
    void withdrawsWithItsReasonAndRestores() {
        Map<String, String> records = Map.of(
                "Organisation",
                        id(
                                "Organisation",
                                land.organisation(OrganisationKind.FUND, "Fonds Intrek")
                                        .id()),
                "Person", id("Person", land.person("Intrekpersoon").id()),
                "Post",
                        id(
                                "Post",
                                land.post(land.ministry("Ministerie van Intrek"), "Intrekfunctie")
                                        .id()));
        records.forEach((type, id) -> {
            String field = type.toLowerCase(Locale.ROOT);
            String withdraw = action("withdraw" + type, "WithdrawInput", field + " { version withdrawn }");
            String restore = action("restore" + type, "RecordVersionInput", field + " { version withdrawn }");
            assertThatOutsidersAreRefused(withdraw, input("id", id, "expectedVersion", 1));

            JsonNode gone = run(withdraw, input("id", id, "expectedVersion", 1, "reason", "Bestaat alleen op papier"));
            assertThat(gone.at("/" + field + "/withdrawn").asBoolean()).isTrue();
            assertThatOutsidersAreRefused(restore, input("id", id, "expectedVersion", 2));
            assertThat(run(restore, input("id", id, "expectedVersion", 2))
                            .at("/" + field + "/version")
                            .asInt())
                    .isEqualTo(3);
        });
    }

    @Test
    void tellsTheTeamWhyARecordWasWithdrawn() {
        String id = id(
                "Organisation",
                land.organisation(OrganisationKind.FUND, "Fonds Reden").id());
        run(
                action("withdrawOrganisation", "WithdrawInput", "organisation { id }"),
                input("id", id, "expectedVersion", 1, "reason", "  Dubbel geteld  "));
        String document = "query($id: ID!) { organisation(id: $id) { withdrawn timeline { nodes { action fields { field"
                + " after } } } } }";

        JsonNode seen = answer(People.staff(), document, Map.of("id", id));
        assertThat(seen.at("/organisation/timeline/nodes/0").toString())
                .isEqualTo(
                        "{\"action\":\"WITHDRAWN\",\"fields\":[{\"field\":\"reason\",\"after\":\"Dubbel geteld\"}]}");
        JsonNode outside = answer(People.board(), document, Map.of("id", id));
        assertThat(outside.at("/organisation/withdrawn").asBoolean()).isTrue();
        assertThat(outside.at("/organisation/timeline/nodes")).isEmpty();
    }

    @Test
    void refusesAReasonOfMoreThanFiveHundredCharacters() {
        String id = id(
                "Organisation",
                land.organisation(OrganisationKind.FUND, "Fonds Lang").id());

        assertThat(run(
                                action("withdrawOrganisation", "WithdrawInput", "organisation { id }"),
                                input("id", id, "expectedVersion", 1, "reason", "x".repeat(501)))
                        .at("/userErrors/0/field")
                        .asText())
                .isEqualTo("reason");
    }

    @Test
    void changesATenureAndTellsOfAConflict() {
        Post post = land.post(land.ministry("Ministerie van Termijn"), "Termijnfunctie");
        Tenure tenure = land.tenure(land.person("Termijnpersoon"), post, Land.period("2024", null));
        String id = id("Tenure", tenure.id());
        String update = action("updateTenure", "UpdateTenureInput", "tenure { from until version current }");
        assertThatOutsidersAreRefused(update, input("id", id, "expectedVersion", 1, "until", "2025-03"));

        assertThat(run(update, input("id", id, "expectedVersion", 1, "until", "2025-03"))
                        .at("/tenure")
                        .toString())
                .isEqualTo("{\"from\":\"2024\",\"until\":\"2025-03\",\"version\":2,\"current\":false}");
        JsonNode conflict = run(update, input("id", id, "expectedVersion", 1, "until", "2026"));
        assertThat(conflict.at("/tenure").isNull()).isTrue();
        assertThat(conflict.at("/conflict/fields/0/stored").asText()).isEqualTo("2025-03");
        assertThat(run(update, input("id", id, "expectedVersion", 2, "until", "2023"))
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("ENDS_BEFORE_IT_BEGINS");
        assertWithdraws("withdrawTenure", id, 2, "tenure { id }");
    }

    @Test
    void changesARelationAndTellsOfAConflict() {
        String from = id(
                "Organisation",
                land.organisation(OrganisationKind.FUND, "Fonds Relatie").id());
        String to = id("Person", land.person("Relatiepersoon").id());
        String id = run(
                        action("relate", "RelateInput", "relation { id }"),
                        input("from", from, "kind", "KNOWS", "to", to, "note", "Uit Deventer"))
                .at("/relation/id")
                .asText();
        String update = action("updateRelation", "UpdateRelationInput", "relation { note validUntil version }");
        assertThatOutsidersAreRefused(update, input("id", id, "expectedVersion", 1, "note", "x"));

        assertThat(run(update, input("id", id, "expectedVersion", 1, "note", "Uit Zwolle", "validUntil", "2025"))
                        .at("/relation")
                        .toString())
                .isEqualTo("{\"note\":\"Uit Zwolle\",\"validUntil\":\"2025\",\"version\":2}");
        assertThat(run(update, input("id", id, "expectedVersion", 1, "note", "Uit Kampen"))
                        .at("/conflict/fields/0/sent")
                        .asText())
                .isEqualTo("Uit Kampen");
        assertWithdraws("withdrawRelation", id, 2, "relation { id }");
    }

    @Test
    void withdrawsAnAssessmentThatWasAMistake() {
        String about = id(
                "Organisation",
                land.organisation(OrganisationKind.FUND, "Fonds Oordeel").id());
        String id = run(
                        "mutation($input: AssessInput!) { it: assess(input: $input) { assessment { id } } }",
                        input("stakeholder", about, "influence", 2, "interest", 3, "stance", "UNKNOWN"))
                .at("/assessment/id")
                .asText();
        String withdraw = "mutation($input: RecordVersionInput!) { it: withdrawAssessment(input: $input) { assessment {"
                + " id } userErrors { code } } }";
        assertThatOutsidersAreRefused(withdraw, input("id", id, "expectedVersion", 1));

        assertThat(run(withdraw, input("id", id, "expectedVersion", 1)).at("/userErrors"))
                .isEmpty();
        assertThat(answer(
                                People.staff(),
                                "query($id: ID!) { organisation(id: $id) { assessments { id } } }",
                                Map.of("id", about))
                        .at("/organisation/assessments"))
                .isEmpty();
    }

    @Test
    void takesChosenValuesWithAMergeAndPutsThemBack() {
        Organisation keep = land.organisation(OrganisationDetails.builder(OrganisationKind.COMPANY, "Kies Blijver")
                .website("https://blijver.nl")
                .abbreviation("KB")
                .build());
        Organisation absorb = land.organisation(OrganisationDetails.builder(OrganisationKind.FUND, "Kies Verdwijner")
                .website("https://verdwijner.nl")
                .validity(Land.period("2019-03", "2025"))
                .build());
        Map<String, Object> both =
                input("keep", id("Organisation", keep.id()), "absorb", id("Organisation", absorb.id()));
        JsonNode preview = answer(
                        People.staff(),
                        "query($keep: ID!, $absorb: ID!) { mergePreview(keep: $keep, absorb: $absorb) { fills { field }"
                                + " differs { field before after } } }",
                        both)
                .at("/mergePreview");
        assertThat(preview.at("/differs").findValuesAsText("field"))
                .containsExactly("name", "kind", "validFrom", "validUntil", "website");

        String merge = action("merge", "MergeInput", "merge { id }");
        Map<String, Object> chosen = new HashMap<>(both);
        chosen.put("keepVersion", 1);
        chosen.put("absorbVersion", 1);
        chosen.put("take", List.of("name", "website", "validFrom"));
        assertThatOutsidersAreRefused(merge, chosen);
        String id = run(merge, chosen).at("/merge/id").asText();
        assertThat(organisation(keep).toString())
                .isEqualTo("{\"name\":\"Kies Verdwijner\",\"kind\":\"COMPANY\",\"website\":\"https://verdwijner.nl\","
                        + "\"validFrom\":\"2019-03\",\"validUntil\":null,\"otherNames\":[\"Kies Blijver\"]}");

        assertUndone(id);
        assertThat(organisation(keep).toString())
                .isEqualTo("{\"name\":\"Kies Blijver\",\"kind\":\"COMPANY\",\"website\":\"https://blijver.nl\","
                        + "\"validFrom\":null,\"validUntil\":null,\"otherNames\":[]}");
    }

    private void assertUndone(String merge) {
        String undo = action("undoMerge", "UndoMergeInput", "merge { undoneAt }")
                .replace("conflict { fields { stored sent } }", "");
        assertThatOutsidersAreRefused(undo, input("id", merge));
        JsonNode undone = run(undo, input("id", merge));
        assertThat(undone.at("/merge/undoneAt").isNull()).isFalse();
        assertThat(run(undo, input("id", merge))).isEqualTo(undone);
        assertThat(run(undo, input("id", "Merge:01900000-0000-7000-8000-000000000000"))
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void takesTheNameAndSourceOfAPersonWithAMerge() {
        Person keep = land.person("Kiespersoon");
        Person absorb = land.person(PersonDetails.of(new PersonName("Anne", "van de", "Kiespersoon"), "website")
                .withEmail("a@kies.nl"));
        Map<String, Object> chosen = input(
                "keep", id("Person", keep.id()),
                "keepVersion", 1,
                "absorb", id("Person", absorb.id()),
                "absorbVersion", 1,
                "take", List.of("surname", "dataSource"));
        String merge = "mutation($input: MergeInput!) { it: merge(input: $input) { merge { keep { name ... on Person {"
                + " dataSource email } } } userErrors { code } } }";

        assertThat(run(merge, chosen).at("/merge/keep").toString())
                .isEqualTo("{\"name\":\"Anne van de Kiespersoon\",\"dataSource\":\"website\",\"email\":\"a@kies.nl\"}");
        assertThat(run(merge, chosen).at("/userErrors/0/code").asText()).isEqualTo("STAKEHOLDER_NOT_FOUND");
    }

    @Test
    void dismissesAPairAndTakesThatBack() {
        Organisation one = land.organisation(OrganisationKind.COMPANY, "Stichting Tweeling");
        Organisation other = land.organisation(OrganisationKind.COMPANY, "Tweeling B.V.");
        Map<String, Object> pair =
                input("first", id("Organisation", one.id()), "second", id("Organisation", other.id()));
        String dismiss = "mutation($input: DismissDuplicateInput!) { it: dismissDuplicate(input: $input) { dismissed"
                + " userErrors { code } } }";
        String reinstate = dismiss.replace("dismissDuplicate(", "reinstateDuplicate(");
        assertThatOutsidersAreRefused(dismiss, pair);
        assertThatOutsidersAreRefused(reinstate, pair);

        assertThat(run(dismiss, pair).at("/dismissed").asBoolean()).isTrue();
        assertThat(possibleDuplicates(one)).isEmpty();
        run(dismiss, pair);
        assertThat(run(reinstate, pair).at("/dismissed").asBoolean()).isFalse();
        run(reinstate, pair);
        for (Organisation each : List.of(one, other)) {
            assertThat(notADuplicate(each)).as("a line each time, once").hasSize(2);
        }
        assertThat(possibleDuplicates(one)).hasSize(1);
        Map<String, Object> itself = input("first", pair.get("first"), "second", pair.get("first"));
        assertThat(run(dismiss, itself).at("/userErrors/0/code").asText()).isEqualTo("NOT_A_PAIR");
    }

    private List<JsonNode> notADuplicate(Organisation organisation) {
        return answer(
                        People.staff(),
                        "query($id: ID!) { organisation(id: $id) { timeline { nodes { fields { field } } } } }",
                        Map.of("id", id("Organisation", organisation.id())))
                .findValues("field")
                .stream()
                .filter(field -> field.asText().equals("notADuplicateOf"))
                .toList();
    }

    private JsonNode possibleDuplicates(Organisation organisation) {
        return answer(
                        People.staff(),
                        "query($id: ID!) { organisation(id: $id) { possibleDuplicates { reasons } } }",
                        Map.of("id", id("Organisation", organisation.id())))
                .at("/organisation/possibleDuplicates");
    }

    private JsonNode organisation(Organisation organisation) {
        return answer(
                        People.staff(),
                        "query($id: ID!) { organisation(id: $id) { name kind website validFrom validUntil otherNames }"
                                + " }",
                        Map.of("id", id("Organisation", organisation.id())))
                .at("/organisation");
    }

    private void assertWithdraws(String mutation, String id, int version, String selection) {
        String withdraw = action(mutation, "RecordVersionInput", selection);
        assertThatOutsidersAreRefused(withdraw, input("id", id, "expectedVersion", version));
        assertThat(run(withdraw, input("id", id, "expectedVersion", version - 1))
                        .at("/conflict")
                        .isNull())
                .isFalse();
        JsonNode gone = run(withdraw, input("id", id, "expectedVersion", version));
        assertThat(gone.at("/userErrors")).isEmpty();
        assertThat(gone.at("/conflict").isNull()).isTrue();
    }

    private void assertThatOutsidersAreRefused(String document, Map<String, Object> input) {
        for (Viewer outsider : OUTSIDERS) {
            assertThat(answer(outsider, document, Map.of("input", input))
                            .at("/it/userErrors")
                            .findValuesAsText("code"))
                    .as(outsider.role() + " " + document)
                    .containsExactly("NOT_ALLOWED");
        }
    }

    private JsonNode run(String document, Map<String, Object> input) {
        return answer(People.staff(), document, Map.of("input", input)).at("/it");
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, Object> variables) {
        GraphQl.Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }

    private static String action(String mutation, String input, String selection) {
        return "mutation($input: " + input + "!) { it: " + mutation + "(input: $input) { " + selection
                + " conflict { fields { stored sent } } userErrors { code field } } }";
    }

    private static Map<String, Object> input(@Nullable Object... namesAndValues) {
        Map<String, Object> input = new HashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            input.put(String.valueOf(namesAndValues[place]), Objects.requireNonNull(namesAndValues[place + 1]));
        }
        return input;
    }

    private static String id(String type, Id id) {
        return type + ":" + id.value();
    }
}
