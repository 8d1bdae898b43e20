package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchIndex;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One contact moment of every visibility with an organisation: who finds which, by every path. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;
    private final GraphQl graphQl;
    private final SearchIndex search;
    private final World world;

    private Organisation ministry;
    private ContactMoment confidential;

    RightsTest(
            ContactMoments moments,
            Commitments commitments,
            Relationships relationships,
            GraphQl graphQl,
            SearchIndex search,
            World world) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
        this.graphQl = graphQl;
        this.search = search;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
        ministry = world.ministry("Ministerie van Rechten");
        Instant at = Instant.parse("2026-03-02T10:00:00Z");
        log("TEAM", About.of("Rechten TEAM", ministry).at(at));
        log(
                "BOARD",
                About.of("Rechten BOARD", ministry).seenBy(Visibility.BOARD).at(at.plus(days(1))));
        log(
                "PUBLIC",
                About.of("Rechten PUBLIC", ministry).seenBy(Visibility.PUBLIC).at(at.plus(days(2))));
        log(
                "SHARED",
                About.of("Rechten SHARED", ministry)
                        .sharedWith(World.ACHTERHOEK)
                        .at(at.plus(days(3))));
        confidential = log(
                "CONFIDENTIAL",
                About.of("Rechten CONFIDENTIAL", ministry)
                        .confidentialTo(World.BOARD)
                        .at(at.plus(days(4))));
        log(
                "DRAFT",
                About.of("Rechten DRAFT", ministry)
                        .as(ContactMomentStatus.DRAFT)
                        .at(at.plus(days(5))));
    }

    private ContactMoment log(String name, About about) {
        return world.logged(
                about.about(World.challenge(11)),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Belofte " + name, null));
    }

    @ParameterizedTest
    @CsvSource({
        "staff, 5, 2026-03-06",
        "colleague, 4, 2026-03-05",
        "board, 3, 2026-03-06",
        "partner, 2, 2026-03-05",
        "auditor, 1, 2026-03-04"
    })
    void showsByEveryPathWhatTheViewerMaySee(String name, int seen, String last) {
        Viewer viewer = viewer(name);
        ContactMomentFilter filter = ContactMomentFilter.ALL.ofOrganisation(ministry.id());
        assertThat(moments.list(viewer, filter, ContactMomentOrder.NEWEST, PageRequest.first(20))
                        .items())
                .hasSize(seen);
        assertThat(moments.count(viewer, filter)).isEqualTo(seen);
        ListParent parent = ListParent.of(ministry.id());
        assertThat(moments.countUnder(viewer, Set.of(parent), ContactMomentFilter.ALL))
                .containsEntry(parent, (long) seen);
        assertThat(Objects.requireNonNull(
                                moments.under(viewer, Set.of(parent), ContactMomentFilter.ALL, PageRequest.first(20))
                                        .get(parent))
                        .items())
                .hasSize(seen);
        // A draft's commitment is seen by the draft's owner too.
        int promises = name.equals("staff") ? seen + 1 : seen;
        assertThat(commitments.countUnder(viewer, Set.of(parent), CommitmentFilter.ALL))
                .containsEntry(parent, (long) promises);
        assertThat(relationships.lastContacts(viewer, Set.of(ministry.id())).get(ministry.id()))
                .isEqualTo(last);
        assertThat(Objects.requireNonNull(relationships
                                .heardBy(viewer, Set.of(World.challenge(11)))
                                .get(World.challenge(11)))
                        .getFirst()
                        .contactMoments())
                .isEqualTo(seen);
        assertThat(search.search(viewer, "Rechten", Set.of(), false, PageRequest.first(20)).items().stream()
                        .filter(item -> item.node().title().startsWith("Rechten")))
                .hasSize(name.equals("staff") ? seen + 1 : seen);
    }

    @Test
    void hidesFromTheRestOfTheTeamWhatIsConfidentialAndLogsWhoReadIt() {
        Set<ContactMomentId> ids = Set.of(confidential.id());
        assertThat(moments.open(People.colleague(), ids)).isEmpty();
        assertThat(moments.texts(People.colleague(), ids)).isEmpty();
        assertThat(moments.participants(People.colleague(), ids)).isEmpty();
        assertThat(moments.audiences(People.colleague(), ids)).isEmpty();
        assertThat(commitments.madeIn(People.colleague(), ids)).isEmpty();
        assertThat(World.problems(moments.update(People.colleague(), confidential.id(), 1, Changes.subject("Nee"))))
                .containsExactly("NOT_FOUND id");
        assertThat(World.problems(commitments.make(
                        People.colleague(),
                        NewCommitment.of(CommitmentDirection.THEY_TO_US, "Nee", null)
                                .in(confidential.id()))))
                .containsExactly("NOT_FOUND contactMoment");
        assertThat(moments.open(People.board(), ids)).hasSize(1);
        Answer audit = graphQl.run(
                People.auditor(),
                "query($id: ID!) { auditTrail(filter: {record: $id, actions: [READ]}) { nodes { actorName } } }",
                Map.of("id", new GlobalId(ContactMoment.TYPE, confidential.id().value()).toString()));
        assertThat(audit.data().toString())
                .contains(People.board().name())
                .doesNotContain(People.colleague().name());
    }

    @Test
    void logsAReadingOfWhatAListGivesOfAConfidentialOne() {
        ContactMoment secret = world.logged(
                About.of("Onder ons", other()).noted("Zeer vertrouwelijk").confidentialTo(World.BOARD));

        String subjects = "{ contactMoments(filter: {text: \"onder ons\"}) { nodes { subject } } }";
        assertThat(graphQl.run(People.board(), subjects, Map.of()).data().toString())
                .contains("Onder ons");
        assertThat(readings(secret)).isEqualTo("{auditTrail={nodes=[]}}");

        String notes =
                "{ contactMoments(filter: {text: \"onder ons\"}) { nodes { note handedOver timeline { totalCount } } }"
                        + " }";
        assertThat(graphQl.run(People.board(), notes, Map.of()).data().toString())
                .contains("Zeer vertrouwelijk");
        assertThat(readings(secret)).isEqualTo("{auditTrail={nodes=[{actorRole=BOARD}]}}");
    }

    @Test
    void showsNoSentenceOfAConfidentialOneInAHit() {
        world.logged(About.of("Onder vier ogen", other())
                .noted("Het woord is kwikzilver")
                .confidentialTo(World.BOARD));

        String hits = "{ search(text: \"kwikzilver\") { nodes { title snippet { text } } } }";
        assertThat(graphQl.run(People.board(), hits, Map.of()).data())
                .hasToString("{search={nodes=[{title=Onder vier ogen, snippet=[]}]}}");
    }

    @Test
    void tellsInAMergeNothingOfConfidentialOnes() {
        Organisation keep = other();
        Organisation absorb = other();
        world.logged(About.of("In stilte", absorb).confidentialTo(World.BOARD));
        String kept = new GlobalId("Organisation", keep.id().value()).toString();
        Map<String, Object> both = Map.of(
                "keep", kept, "absorb", new GlobalId("Organisation", absorb.id().value()).toString());

        String moves =
                "query($keep: ID!, $absorb: ID!) { mergePreview(keep: $keep, absorb: $absorb) { moves { count } } }";
        assertThat(graphQl.run(People.staff(), moves, both).data()).hasToString("{mergePreview={moves=[{count=1}]}}");
        assertThat(graphQl.run(People.colleague(), moves, both).data()).hasToString("{mergePreview={moves=[]}}");
        assertThat(merged(both)).hasToString("{merge={merge={moves=[]}}}");
        String told = "query($keep: ID!) { organisation(id: $keep) { merges { moves { sort count } } } }";
        assertThat(graphQl.run(People.board(), told, Map.of("keep", kept)).data())
                .hasToString("{organisation={merges=[]}}");
        assertThat(graphQl.run(People.colleague(), told, Map.of("keep", kept)).data())
                .hasToString("{organisation={merges=[{moves=[]}]}}");
        assertThat(graphQl.run(People.staff(), told, Map.of("keep", kept)).data())
                .hasToString("{organisation={merges=[{moves=[{sort=participants, count=1}]}]}}");
    }

    private Object merged(Map<String, Object> both) {
        String merge = "mutation($keep: ID!, $absorb: ID!) {"
                + " merge(input: {keep: $keep, keepVersion: 1, absorb: $absorb, absorbVersion: 1}) {"
                + " merge { moves { count } } } }";
        return graphQl.run(People.colleague(), merge, both).data();
    }

    private Organisation other() {
        return world.ministry("Ministerie van Stilte " + Ids.next());
    }

    private String readings(ContactMoment moment) {
        Answer audit = graphQl.run(
                People.auditor(),
                "query($id: ID!) { auditTrail(filter: {record: $id, actions: [READ]}) { nodes { actorRole } } }",
                Map.of("id", new GlobalId(ContactMoment.TYPE, moment.id().value()).toString()));
        return audit.data().toString();
    }

    @Test
    void notesInTheAuditTrailWhoTriedWhatHeMayNotAndNothingElse() {
        ContactMoment secret = world.logged(About.of("Zeer geheim", ministry).confidentialTo(World.BOARD));
        Map<String, Object> id =
                Map.of("id", new GlobalId(ContactMoment.TYPE, secret.id().value()).toString());
        Answer read = graphQl.run(
                People.colleague(), "query($id: ID!) { contactMoment(id: $id) { subject } node(id: $id) { id } }", id);
        assertThat(read.data()).hasToString("{contactMoment=null, node=null}");
        moments.withdraw(People.colleague(), secret.id(), 1);
        moments.update(People.partner(), secret.id(), 1, Changes.subject("Nee"));
        Answer audit = graphQl.run(People.auditor(), """
            query($id: ID!) { auditTrail(filter: {record: $id}) { nodes { action outcome actorRole version fields { field } } } }
            """, id);
        assertThat(audit.data().toString())
                .contains(
                        "{action=UPDATED, outcome=REFUSED, actorRole=PARTNER, version=null, fields=[]}",
                        "{action=WITHDRAWN, outcome=REFUSED, actorRole=STAFF, version=null, fields=[]}",
                        "{action=READ, outcome=REFUSED, actorRole=STAFF, version=null, fields=[]}");
        Answer timeline = graphQl.run(
                People.staff(),
                "query($id: ID!) { contactMoment(id: $id) { timeline { totalCount nodes { outcome } } } }",
                id);
        assertThat(timeline.data()).hasToString("{contactMoment={timeline={totalCount=1, nodes=[{outcome=DONE}]}}}");
    }

    @Test
    void namesThePostInsteadOfThePersonToWhoMayNotSeeThePerson() {
        Post post = world.post(ministry, "Afdelingshoofd");
        Person person = world.person("Geheimenaam");
        world.tenure(person, post, Validity.OPEN);
        ContactMoment shared =
                world.logged(About.with("Gedeeld met namen", List.of(NewParticipant.person(Side.THEIRS, person.id())))
                        .sharedWith(World.ACHTERHOEK)
                        .at(Instant.parse("2025-01-01T10:00:00Z")));
        Participant forPartner = participant(People.partner(), shared);
        assertThat(forPartner.name()).isEqualTo("Afdelingshoofd");
        assertThat(forPartner.personId()).isNull();
        assertThat(participant(People.staff(), shared).name()).isEqualTo("Geheimenaam");
        assertThat(search.search(People.partner(), "Geheimenaam", Set.of(), false, PageRequest.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void findsNobodyByAPersonWhomTheViewerMayNotSee() {
        Post post = world.post(ministry, "Beleidsmedewerker");
        Person person = world.person("Onvindbaar");
        world.tenure(person, post, Validity.OPEN);
        world.logged(
                About.with("Openbaar met iemand", List.of(NewParticipant.person(Side.THEIRS, person.id())))
                        .seenBy(Visibility.PUBLIC)
                        .at(Instant.parse("2025-01-02T10:00:00Z")),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Belofte van iemand", null));
        Map<String, Object> id = Map.of("id", new GlobalId("Person", person.id().value()).toString());
        String asked = "query($id: ID!) { contactMoments(filter: {person: $id}) { totalCount nodes { subject } } }";
        ListParent parent = ListParent.of(person.id());
        for (Viewer viewer : List.of(People.partner(), People.auditor())) {
            assertThat(graphQl.run(viewer, asked, id).data()).hasToString("{contactMoments={totalCount=0, nodes=[]}}");
            assertThat(moments.countUnder(viewer, Set.of(parent), ContactMomentFilter.ALL))
                    .containsEntry(parent, 0L);
            assertThat(commitments.countUnder(viewer, Set.of(parent), CommitmentFilter.ALL))
                    .containsEntry(parent, 0L);
        }
        for (Viewer viewer : List.of(
                People.staff(), People.board(), People.partner(ministry.id().value()))) {
            assertThat(graphQl.run(viewer, asked, id).data())
                    .hasToString("{contactMoments={totalCount=1, nodes=[{subject=Openbaar met iemand}]}}");
            assertThat(commitments.countUnder(viewer, Set.of(parent), CommitmentFilter.ALL))
                    .containsEntry(parent, 1L);
        }
    }

    @Test
    void letsNobodyOutsideTheTeamWrite() {
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            NewContactMoment sent =
                    NewContactMoment.of(About.of("Nee", ministry).details());
            assertThat(World.problems(moments.log(viewer, sent))).containsExactly("NOT_ALLOWED");
            NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Nee", null);
            assertThat(World.problems(commitments.make(viewer, promise))).containsExactly("NOT_ALLOWED");
            CommitmentId id = promise.id();
            assertThat(World.problems(commitments.update(viewer, id, 1, CommitmentChange.NOTHING)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(
                            commitments.settle(viewer, id, 1, new Settlement(CommitmentState.KEPT, null, null))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(commitments.withdraw(viewer, id, 1))).containsExactly("NOT_ALLOWED");
            assertThat(World.problems(commitments.restore(viewer, id, 1))).containsExactly("NOT_ALLOWED");
            assertThat(relationships.quiet(viewer, null, PageRequest.first(9)).items())
                    .isEmpty();
        }
    }

    private Participant participant(Viewer viewer, ContactMoment moment) {
        return Objects.requireNonNull(moments.participants(viewer, new HashSet<>(Set.of(moment.id())))
                        .get(moment.id()))
                .getFirst();
    }

    private static Viewer viewer(String name) {
        return switch (name) {
            case "staff" -> People.staff();
            case "colleague" -> People.colleague();
            case "board" -> People.board();
            case "partner" -> People.partner();
            default -> People.auditor();
        };
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
