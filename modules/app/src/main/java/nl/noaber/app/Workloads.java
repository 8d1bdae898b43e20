package nl.noaber.app;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.web.page.DocumentSource;
import org.jspecify.annotations.Nullable;

/** What is measured; another workload is a line here. */
@Singleton
final class Workloads {

    private static final String MATRIX = "/messages/matrix";
    private static final Viewer SYSTEM = Viewer.system("measure");
    private static final Duration SLOWER = Duration.ofMillis(100);
    private static final String CHALLENGE = new GlobalId("Challenge", Ids.named("challenge/npvr/4")).toString();
    private static final int FAR = 2_000;
    private static final int SIZE = 50;

    private final ContactMoments moments;
    private final Organisations organisations;

    Workloads(ContactMoments moments, Organisations organisations) {
        this.moments = moments;
        this.organisations = organisations;
    }

    /**
     * Measuring says something only where there is much.
     *
     * @throws Unusable when there is nothing that the generator made
     */
    void refuseWithoutGeneratedData() {
        if (moments.byId(SYSTEM, GeneratedWorld.first()).isEmpty()) {
            throw new Unusable("There are no generated contact moments here to measure on: make them first, with"
                    + " deploy/run generate 200000 and the same NOABER_DATA or NOABER_JDBC_URL.");
        }
    }

    List<Workload> all() {
        return Stream.of(contactsAndMessages(), money(), agenda())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Workload> money() {
        return List.of(
                money("the total picture", Map.of(), "CHALLENGE"),
                money("one challenge", Map.of("challenge", CHALLENGE), "PROJECT"),
                money("by party", Map.of(), "PARTY"),
                Workload.document(
                                "money: 50 projects",
                                document("cofinancing/projects", Map.of("filter", Map.of(), "first", SIZE)))
                        .inStatements(6),
                Workload.document(
                                "money: pipeline",
                                document("opportunities/pipeline", Map.of("today", "2026-06-15", "soon", "2026-07-28")))
                        .inStatements(6),
                Workload.document(
                                "money: parts on page 2",
                                document(
                                        "cofinancing/total", Map.of("filter", Map.of(), "by", "PROJECT", "skip", SIZE)))
                        .inStatements(6),
                figure("of a challenge", Map.of("challenge", CHALLENGE)),
                figure("of all", Map.of()),
                Workload.page("/opportunities").named("money: page /opportunities"),
                Workload.page("/cofinancing").named("money: page /cofinancing"));
    }

    private static List<Workload> agenda() {
        String meeting = GeneratedAgendas.meeting(0).value().toString();
        return List.of(
                Workload.document(
                                "agenda: a meeting",
                                document(
                                        "agenda/meeting",
                                        Map.of("id", new GlobalId("Meeting", uuid(meeting)).toString())))
                        .inStatements(6),
                Workload.document(
                                "agenda: timeline of a year",
                                document("agenda/timeline", Map.of("from", "2026-06-15", "until", "2027-06-13")))
                        .inStatements(6),
                Workload.document(
                                "agenda: 50 routes",
                                document("agenda/routes", Map.of("filter", Map.of(), "first", SIZE)))
                        .inStatements(6),
                Workload.page("/timeline").named("agenda: page /timeline"),
                Workload.page("/meetings/" + meeting).named("agenda: page of a meeting"));
    }

    private List<Workload> contactsAndMessages() {
        String organisation = busiestMinistry();
        Workload list = contacts(Map.of(), null);
        return List.of(
                Workload.document(
                                "organisation: the page's document",
                                document(
                                        "relations/organisation",
                                        Map.of("id", new GlobalId("Organisation", uuid(organisation)).toString())))
                        .inStatements(8),
                list.named("contacts: 50 with participants, challenges, commitments")
                        .inStatements(7),
                contacts(Map.of(), far())
                        .named("contacts: the same on page %,d".formatted(FAR))
                        .inStatements(7),
                contacts(promisedByMinistries(), null)
                        .named("contacts of ministries, challenge 4, an open promise to us")
                        .within(SLOWER),
                search("begroting dekking bijdrage"),
                search("woningbouw netcongestie"),
                search("opgave"),
                search("dossier1234"),
                Workload.document("coverage map: 20 messages", document("coverage/map", Map.of("first", 20)))
                        .inStatements(6),
                Workload.document("alignment matrix", document("signoffs/matrix", Map.of("first", 50)))
                        .inStatements(6),
                Workload.page(MATRIX),
                Workload.page("/messages/coverage"),
                Workload.document("consistency of messages", document("messages/consistency", Map.of()))
                        .inStatements(6),
                Workload.page("/"),
                Workload.page("/contacts"),
                Workload.page("/challenges"),
                Workload.page("/relations"),
                Workload.page("/organisations/" + organisation).named("page /organisations/…, the busiest ministry"));
    }

    /** All that this visitor has a page for: the board has no alignment matrix. */
    List<Workload> of(Visitor visitor) {
        return all().stream()
                .filter(workload ->
                        !visitor.name().equals("board") || !workload.path().equals(MATRIX))
                .toList();
    }

    private static Workload contacts(Map<String, ?> filter, @Nullable String after) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("filter", filter);
        variables.put("orderBy", Map.of("field", "STARTS_AT", "direction", "DESC"));
        variables.put("first", SIZE);
        variables.put("after", after);
        return Workload.document("contacts", document("contacts/list", variables));
    }

    private static Map<String, ?> promisedByMinistries() {
        return Map.of(
                "organisationKinds",
                List.of("MINISTRY"),
                "challenge",
                CHALLENGE,
                "commitments",
                Map.of("states", List.of("OPEN"), "directions", List.of("THEY_TO_US")));
    }

    private static Workload money(String name, Map<String, ?> filter, String by) {
        return Workload.document("money: " + name, document("cofinancing/total", Map.of("filter", filter, "by", by)))
                .inStatements(6);
    }

    private static Workload figure(String name, Map<String, ?> of) {
        return Workload.document(
                        "money: a figure " + name,
                        document(
                                "cofinancing/figure",
                                Map.of(
                                        "first",
                                        SIZE,
                                        "of",
                                        of,
                                        "filter",
                                        Map.of("figure", Map.of("of", of, "kind", "ONE_OFF")))))
                .inStatements(6);
    }

    private static Workload search(String text) {
        return Workload.document(
                        "search: " + text,
                        document("search/found", Map.of("text", text, "types", List.of(), "first", 20)))
                .within(SLOWER);
    }

    /** The last place of the page before it, found the slow way, or as far as the list goes. */
    private @Nullable String far() {
        @Nullable String cursor = null;
        for (int read = 0; read < (FAR - 1) * SIZE; read += PageRequest.MOST) {
            int size = Math.min(PageRequest.MOST, (FAR - 1) * SIZE - read);
            var page = moments.list(
                    SYSTEM, ContactMomentFilter.ALL, ContactMomentOrder.NEWEST, PageRequest.first(size, cursor));
            if (!page.hasNextPage()) {
                return cursor;
            }
            cursor = page.lastCursor();
        }
        return cursor;
    }

    private String busiestMinistry() {
        OrganisationFilter ministries =
                new OrganisationFilter(Set.of(OrganisationKind.MINISTRY), null, null, Set.of(), null, null, false);
        return organisations
                .list(SYSTEM, ministries, OrganisationOrder.NAME_UP, PageRequest.first(PageRequest.MOST))
                .nodes()
                .stream()
                .max(Comparator.comparingLong(this::contactsOf))
                .map(found -> found.id().value().toString())
                .orElseThrow();
    }

    private long contactsOf(Organisation organisation) {
        return moments.count(SYSTEM, ContactMomentFilter.ALL.ofOrganisation(organisation.id()));
    }

    private static UUID uuid(String text) {
        return Ids.parse(text).orElseThrow();
    }

    /** As it is sent by the screens. */
    private static Workload.Document document(String name, Map<String, ? extends @Nullable Object> variables) {
        return new Workload.Document(DocumentSource.read(name), variables);
    }
}
