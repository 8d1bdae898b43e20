package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class RefusalsTest {

    private final Organisations organisations;
    private final Land land;
    private final GraphQl graphQl;

    RefusalsTest(Organisations organisations, Land land, GraphQl graphQl) {
        this.organisations = organisations;
        this.land = land;
        this.graphQl = graphQl;
    }

    @BeforeEach
    void users() {
        land.users();
    }

    @Test
    void tellsTheLosersOfARaceForAnIdentifierWhichFieldItIs() throws Exception {
        List<Outcome<Organisation>> answers = atOnce(number -> NewOrganisation.of(
                OrganisationDetails.builder(OrganisationKind.COMPANY, "Wedloop " + "ABCD".charAt(number))
                        .identifiers(List.of(new ExternalIdentifier(IdentifierScheme.KVK, "11223344")))
                        .build()));
        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(3)
                .allSatisfy(refused ->
                        assertThat(Land.problems(refused)).containsExactly("IDENTIFIER_TAKEN identifiers.0.value"));
    }

    @Test
    void showsTheLosersOfARaceForANameWhoWasFirst() throws Exception {
        List<Outcome<Organisation>> answers = atOnce(
                _ -> NewOrganisation.of(OrganisationDetails.of(OrganisationKind.COMPANY, "Gelijktijdig Genaamd BV")));
        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Outcome.Duplicated.class::isInstance)
                .hasSize(3)
                .allSatisfy(duplicated -> assertThat(((Outcome.Duplicated<Organisation>) duplicated).candidates())
                        .extracting(Organisation::name)
                        .containsExactly("Gelijktijdig Genaamd BV"));
    }

    private List<Outcome<Organisation>> atOnce(IntFunction<NewOrganisation> sent) throws Exception {
        List<Callable<Outcome<Organisation>>> four = IntStream.range(0, 4)
                .mapToObj(sent)
                .<Callable<Outcome<Organisation>>>map(one -> () -> organisations.register(People.staff(), one))
                .toList();
        List<Outcome<Organisation>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome<Organisation>> answer : threads.invokeAll(four, 30, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void notesInTheAuditTrailThatSomebodyTried() {
        Organisation stored = land.organisation(OrganisationKind.FUND, "Fonds Verboden");
        organisations.withdraw(People.partner(), stored.id(), 1);
        Answer answer = graphQl.run(
                People.auditor(), """
                query($id: ID!) { auditTrail(filter: {record: $id}) { nodes { action outcome actorName fields { field } } } }
                """, Map.of("id", stored.id().ref().globalId().toString()));
        assertThat(answer.data().toString())
                .contains("{action=WITHDRAWN, outcome=REFUSED, actorName="
                        + People.partner().name() + ", fields=[]}");
    }
}
