package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.details;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How agenda items and their documents are classed under the Woo. Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaDisclosureTest {

    private static final Disclosure CLOSED =
            new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of(DisclosureGround.ECONOMIC_INTERESTS));

    private static final String PAYLOAD = """
        { agendaItem { id version disclosureClass disclosureGrounds documents { title disclosureClass disclosureGrounds }
            timeline { nodes { fields { field before after } } } }
          userErrors { code field message } } }
        """;

    private final AgendaItems items;
    private final Meetings meetings;
    private final GraphQl graphQl;
    private final World world;
    private final AgendaWorld agenda;
    private final Viewer staff = People.staff();

    AgendaDisclosureTest(AgendaItems items, Meetings meetings, GraphQl graphQl, World world, AgendaWorld agenda) {
        this.items = items;
        this.meetings = meetings;
        this.graphQl = graphQl;
        this.world = world;
        this.agenda = agenda;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"TEAM", "SHARED", "BOARD", "PUBLIC"})
    void areClassedAsIsUsualForWhoSeesTheItem(Visibility visibility) {
        Meeting meeting = visibility == Visibility.SHARED
                ? agenda.meeting("Gewoon gedeeld", DAY, visibility, ACHTERHOEK)
                : agenda.meeting("Gewoon " + visibility, DAY, visibility);
        AgendaItem open = agenda.put(
                meeting, papers(details("Voor wie de vergadering ziet").seenWithTheMeeting()));
        assertThat(open.disclosure()).isEqualTo(Disclosure.usual(visibility));
        assertThat(classes(open)).containsOnly(Disclosure.usual(visibility));

        AgendaItem ours = agenda.put(meeting, papers(details("Van het team")));
        assertThat(ours.disclosure()).isEqualTo(Disclosure.usual(Visibility.TEAM));
        assertThat(classes(ours)).containsOnly(Disclosure.usual(Visibility.TEAM));
    }

    @Test
    void keepWhatTheirWriterChoseAsOftenAsItIsSent() {
        Meeting meeting = agenda.meeting("Gekozen", DAY, Visibility.BOARD);
        NewAgendaItem sent = AgendaWorld.fresh(
                meeting,
                details("Gekozen").classed(CLOSED, List.of(paper("Begroting").classed(Disclosure.PUBLISHED))));
        AgendaItem item = World.done(items.put(staff, sent));
        assertThat(item.disclosure()).isEqualTo(CLOSED);
        assertThat(classes(item)).containsExactly(Disclosure.PUBLISHED);
        assertThat(World.done(items.put(staff, sent))).isEqualTo(item);
    }

    @Test
    void areRefusedWithoutTheGroundThatTheyTakeAndWithOneThatTheyDoNot() {
        Meeting meeting = agenda.meeting("Gronden");
        Disclosure groundless = new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of());
        Disclosure grounded = new Disclosure(DisclosureClass.PUBLIC, List.of(DisclosureGround.INSPECTION));
        assertThat(World.problems(items.put(
                        staff,
                        AgendaWorld.fresh(
                                meeting,
                                details("Zonder grond")
                                        .classed(
                                                groundless,
                                                List.of(paper("Stuk").classed(grounded)))))))
                .containsExactly("GROUND_MISSING disclosureGrounds", "NO_GROUND_HERE documents.0.disclosureGrounds");
        AgendaItem item = agenda.put(meeting, "Later zonder grond");
        assertThat(World.problems(items.update(staff, item.id(), 1, classed(grounded))))
                .containsExactly("NO_GROUND_HERE disclosureGrounds");
    }

    @Test
    void followWhoSeesTheItemAsLongAsNobodyChose() {
        Meeting meeting = agenda.meeting("Gevolgd", DAY, Visibility.BOARD);
        AgendaItem item = agenda.put(
                meeting,
                details("Gevolgd")
                        .classed(
                                Disclosure.usual(Visibility.TEAM),
                                List.of(paper("Gewoon"), paper("Gekozen").classed(CLOSED))));
        AgendaItem shown = World.done(items.update(staff, item.id(), 1, shown(true)));
        assertThat(shown.disclosure()).isEqualTo(Disclosure.usual(Visibility.BOARD));
        assertThat(classes(shown)).containsExactly(Disclosure.usual(Visibility.BOARD), CLOSED);

        see(meeting, 1, Visibility.TEAM);
        AgendaItem hidden = items.byId(staff, item.id()).orElseThrow();
        assertThat(hidden.disclosure()).isEqualTo(Disclosure.usual(Visibility.TEAM));
        assertThat(classes(hidden)).containsExactly(Disclosure.usual(Visibility.TEAM), CLOSED);

        see(meeting, 2, Visibility.PUBLIC);
        assertThat(items.byId(staff, item.id()).orElseThrow().disclosure())
                .as("nobody said that it may be given")
                .isEqualTo(Disclosure.usual(Visibility.TEAM));
    }

    @Test
    void arePublishedNoLongerWhenTheyAreNotForEverybodyAnyMore() {
        Meeting meeting = agenda.meeting("Openbaar geweest", DAY, Visibility.PUBLIC);
        AgendaItem item = agenda.put(
                meeting,
                details("Openbaar")
                        .seenWithTheMeeting()
                        .classed(Disclosure.PUBLISHED, List.of(paper("Stuk").classed(Disclosure.PUBLISHED))));
        AgendaItem ours = agenda.put(
                meeting,
                details("Van het team").classed(CLOSED, List.of(paper("Stuk").classed(CLOSED))));
        see(meeting, 1, Visibility.BOARD);
        AgendaItem hidden = items.byId(staff, item.id()).orElseThrow();
        assertThat(hidden.disclosure()).isEqualTo(Disclosure.usual(Visibility.BOARD));
        assertThat(classes(hidden)).containsExactly(Disclosure.usual(Visibility.BOARD));
        assertThat(items.byId(staff, ours.id()).orElseThrow().disclosure()).isEqualTo(CLOSED);
    }

    @Test
    void goAlongToALaterMeeting() {
        AgendaItem item = agenda.put(
                agenda.meeting("Eerst", DAY, Visibility.BOARD),
                details("Verder")
                        .seenWithTheMeeting()
                        .classed(CLOSED, List.of(paper("Gewoon").classed(Disclosure.usual(Visibility.BOARD)))));
        Meeting later = agenda.meeting("Daarna", DAY.plusMonths(1), Visibility.PUBLIC);
        AgendaItem next = World.done(items.carryOver(staff, item.id(), 1, new AgendaItemId(Ids.next()), later.id()));
        assertThat(next.teamOnly()).isTrue();
        assertThat(next.disclosure()).isEqualTo(CLOSED);
        assertThat(classes(next)).containsExactly(Disclosure.usual(Visibility.TEAM));
    }

    @Test
    void keepTheirClassWhenNoneIsSent() {
        String id = put("Niets gezegd");
        Map<String, @Nullable Object> change = new HashMap<>(Map.of("id", id, "expectedVersion", 1));
        change.put("disclosureClass", "NOT_DISCLOSABLE");
        change.put("disclosureGrounds", List.of("PERSONAL_POLICY_VIEWS"));
        change.put(
                "documents",
                List.of(
                        Map.of("title", "Raadsbrief", "reference", "D/25/1"),
                        Map.of(
                                "title",
                                "Raadsbrief",
                                "reference",
                                "D/25/2",
                                "disclosureGrounds",
                                List.of("INSPECTION"))));
        JsonNode changed = update(change);
        assertThat(changed.at("/agendaItem/disclosureGrounds/0").asText()).isEqualTo("PERSONAL_POLICY_VIEWS");
        assertThat(changed.at("/agendaItem/documents/0/disclosureGrounds/0").asText())
                .isEqualTo("PERSONAL_PRIVACY");
        assertThat(changed.at("/agendaItem/documents/1/disclosureClass").asText())
                .isEqualTo("PARTLY_DISCLOSABLE");
        assertThat(changed.at("/agendaItem/timeline/nodes/0/fields").toString())
                .contains(
                        "\"field\":\"disclosureClass\",\"before\":\"PARTLY_DISCLOSABLE\",\"after\":\"NOT_DISCLOSABLE\"",
                        "\"field\":\"disclosureGrounds\",\"before\":\"5.1.2.e\",\"after\":\"5.2.1\"",
                        "Raadsbrief, D/25/2 [PARTLY_DISCLOSABLE 5.1.2.d]");

        change.put("expectedVersion", 2);
        change.put("disclosureClass", null);
        change.put("disclosureGrounds", null);
        change.put("documents", List.of(Map.of("title", "Tweede raadsbrief", "reference", "D/25/2")));
        JsonNode kept = update(change);
        assertThat(kept.at("/agendaItem/disclosureClass").asText()).isEqualTo("NOT_DISCLOSABLE");
        assertThat(kept.at("/agendaItem/documents/0/disclosureGrounds/0").asText())
                .isEqualTo("INSPECTION");

        JsonNode open = update(Map.of("id", id, "expectedVersion", 3, "disclosureClass", "DISCLOSABLE"));
        assertThat(open.at("/agendaItem/disclosureGrounds")).isEmpty();
    }

    private static AgendaDocument paper(String title) {
        return new AgendaDocument(title, null, null);
    }

    private static AgendaItemDetails papers(AgendaItemDetails details) {
        return new AgendaItemDetails(
                details.title(),
                null,
                details.kind(),
                details.state(),
                null,
                details.owner(),
                details.teamOnly(),
                details.subjects(),
                List.of(paper("Begroting"), paper("Brief")));
    }

    private List<@Nullable Disclosure> classes(AgendaItem item) {
        return items.documents(staff, Set.of(item.id())).getOrDefault(item.id(), List.of()).stream()
                .<@Nullable Disclosure>map(AgendaDocument::disclosure)
                .toList();
    }

    private void see(Meeting meeting, int version, Visibility visibility) {
        World.done(meetings.update(
                staff,
                meeting.id(),
                version,
                new MeetingChange(
                        Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(visibility), Patch.kept()),
                Set.of()));
    }

    private static AgendaItemChange classed(Disclosure next) {
        return change(Patch.kept(), Patch.set(next.disclosureClass()), Patch.set(next.grounds()));
    }

    private static AgendaItemChange shown(boolean withTheMeeting) {
        return change(Patch.set(!withTheMeeting), Patch.kept(), Patch.kept());
    }

    private static AgendaItemChange change(
            Patch<Boolean> teamOnly, Patch<DisclosureClass> disclosureClass, Patch<List<DisclosureGround>> grounds) {
        return new AgendaItemChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                teamOnly,
                disclosureClass,
                grounds,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept());
    }

    private String put(String title) {
        JsonNode put = mutate(
                "mutation($input: PutOnAgendaInput!) { done: putOnAgenda(input: $input)" + PAYLOAD,
                Map.of(
                        "meeting",
                        "Meeting:" + agenda.meeting(title).id().value(),
                        "title",
                        title,
                        "kind",
                        "TO_INFORM"));
        return put.at("/agendaItem/id").asText();
    }

    private JsonNode update(Map<String, ? extends @Nullable Object> input) {
        return mutate(
                "mutation($input: UpdateAgendaItemInput!) { done: updateAgendaItem(input: $input)" + PAYLOAD, input);
    }

    private JsonNode mutate(String document, Map<String, ? extends @Nullable Object> input) {
        GraphQl.Answer answer = graphQl.run(staff, document, Map.of("input", input));
        assertThat(answer.errors()).isEmpty();
        JsonNode done = new ObjectMapper().valueToTree(answer.data()).at("/done");
        assertThat(done.at("/userErrors")).isEmpty();
        return done;
    }
}
