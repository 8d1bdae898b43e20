package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;

/** What each field of {@code Query} is asked with when somebody goes every way through the schema. */
final class Asked {

    /** From these every type is reached, each in its own way. */
    private static final Set<String> ENTRANCES = Set.of(
            "contactMoments",
            "lobbyMessages",
            "budgetRound",
            "organisation",
            "challenge",
            "search",
            "costDivisions",
            "fundingOpportunities",
            "nodes");

    /** A request of a person, which an administrator recorded. */
    static final String PRIVACY_REQUEST = "PrivacyRequest:" + Ids.named("rights/privacy-request");

    /** Of which there is a term. */
    static final String RETAINED = "SETTLED_COMMITMENT";

    private final Secrets secrets;
    private final Map<String, List<String>> arguments = new HashMap<>();

    Asked(Secrets secrets) {
        this.secrets = secrets;
        without(
                "viewer",
                "colleagues",
                "confidants",
                "quietRelationships",
                "changeLogSeal",
                "programmes",
                "challenges");
        without("undatedMoments", "stakeholderMap", "tags", "recesses", "calendarFeeds");
        accounts();
        privacy();
        with("contactMoments", "(first: 20)", "(filter: {withdrawn: true})", "(filter: {statuses: [DRAFT]})");
        with("commitments", "(first: 20)", "(filter: {withdrawn: true})");
        messages();
        with("auditTrail", "(first: 200)");
        with("rightsReviews", "(first: 5)");
        byIds("rightsReview", "RightsReview");
        calendar();
        with("organisations", "(filter: {text: \"BZK\"}, first: 3)");
        with("persons", "(first: 20)", "(filter: {withdrawn: true})");
        with("duplicates", "(type: ORGANISATION)", "(type: PERSON)");
        with("mergePreview", "(keep: \"%s\", absorb: \"%s\")".formatted(secrets.id("person"), secrets.id("other")));
        nodes();
        with("challenge", byId(secrets.challenge()));
        with("programme", byId(secrets.programme()));
        with("organisation", byId(Secrets.BZK), byId(Secrets.ACHTERHOEK));
        disclosure();
        byIds("post", "Post");
        byIds("node", "");
        byIds("person", "Person");
        byIds("contactMoment", "ContactMoment");
        byIds("commitment", "Commitment");
        arguments.put(
                "search",
                secrets.words().stream()
                        .map(word -> "(text: \"" + Secrets.text(word) + "\")")
                        .toList());
    }

    private void nodes() {
        with(
                "nodes",
                ids(secrets.ids().stream().filter(id -> !isDivision(id) && !isOpportunity(id) && !isOfTheAgenda(id))),
                ids(secrets.ids().stream().filter(Asked::isDivision)),
                ids(secrets.ids().stream().filter(Asked::isOpportunity)),
                ids(secrets.ids().stream().filter(Asked::isOfTheAgenda)));
    }

    /** They have an entrance of their own: one document may not ask too much. */
    private static boolean isDivision(String id) {
        return id.startsWith("CostDivision:") || id.startsWith("CashierMandate:");
    }

    private static boolean isOpportunity(String id) {
        return id.startsWith("FundingOpportunity:");
    }

    private static boolean isOfTheAgenda(String id) {
        return id.startsWith("Meeting:")
                || id.startsWith("AgendaItem:")
                || id.startsWith("AgendaRoute:")
                || id.startsWith("Briefing:")
                || id.startsWith("GovernanceBody:");
    }

    private static String ids(Stream<String> ids) {
        return "(ids: [\"" + ids.collect(Collectors.joining("\", \"")) + "\"])";
    }

    private void calendar() {
        with("budgetRound", "(year: 2027)");
        with("calendar", "(from: \"2026-09-01\", until: \"2026-12-31\")");
        with("agendaTimeline", "(from: \"2026-01-01\", until: \"2027-12-31\")");
        with("governanceBodies", "(first: 5)", "(first: 5, withdrawn: true)");
        byIds("governanceBody", "GovernanceBody");
        with("meetings", "(first: 20)", "(filter: {withdrawn: true})");
        byIds("meeting", "Meeting");
        with("agendaItems", "(first: 20)");
        byIds("agendaItem", "AgendaItem");
        with("routes", "(first: 20)", "(filter: {withdrawn: true})");
        byIds("route", "AgendaRoute");
        without("unreadBriefings");
        byIds("briefing", "Briefing");
        byIds("briefingPaper", "Briefing");
        byIds("briefingPassages", "Briefing");
        byIds("briefingProposal", "Briefing");
    }

    private void messages() {
        money();
        with("lobbyMessages", "(first: 20)", "(filter: {withdrawn: true})");
        with("coverageMap", "(first: 10)");
        with("coveragePlan", "(first: 5)");
        with("doubtfulDeliveries", "(first: 5)");
        byIds("lobbyMessage", "LobbyMessage");
        without("alignmentMatrix");
        with("messageConsistency", "(first: 5)");
        with("openSignOffs", "(first: 5)");
        with("signOffMails", "(first: 5)", "(first: 5, state: SHOWN)");
        with("signOffLink", "(link: \"none\")");
    }

    private void money() {
        with("projects", "(first: 20)", "(filter: {withdrawn: true})");
        byIds("project", "Project");
        with("contributions", "(first: 20)", "(first: 20, filter: {figure: {of: {}}})");
        byIds("contribution", "Contribution");
        with("costDivisions", "(first: 20)", "(withdrawn: true)");
        byIds("costDivision", "CostDivision");
        with(
                "compareCostDivision",
                "(id: \"%s\", from: 1, to: 1)".formatted(secrets.id("ours-division")),
                "(id: \"%s\", from: 1, to: 1)".formatted(secrets.id("team-division")));
        with("calculateCostDivision", """
            (input: {key: EQUAL, lines: [{year: 2026, kind: ONE_OFF, amount: "1,00"}], shares: [{party: "%s"}]})\
            """.formatted(Secrets.BZK));
        with("cashierMandates", "(first: 20)", "(withdrawn: true)");
        byIds("cashierMandate", "CashierMandate");
        with("fundingOpportunities", "(first: 5)", "(filter: {withdrawn: true})");
        byIds("fundingOpportunity", "FundingOpportunity");
        with("fundingPipeline", "(first: 5)");
        without("fundingSchemes");
        with("funding", "(groupBy: PROJECT)", "(groupBy: PARTY)", "(groupBy: CHALLENGE)");
        with("fundingChanges", "(since: \"2020-01-01\")");
    }

    private void accounts() {
        without("ownAccount", "accounts", "apiTokens", "barredIdentities", "secondFactorRoles", "tokenActions");
        with("account", byId(secrets.id("account")));
    }

    private void privacy() {
        without("retention", "retentionProofs", "processingRegister");
        with("privacyRequests", "(first: 5)", "(open: false)");
        with("privacyRequest", byId(PRIVACY_REQUEST));
        with("personalRecords", "(person: \"%s\")".formatted(secrets.id("other")));
        with("retentionDue", "(kind: \"%s\")".formatted(RETAINED));
    }

    private void disclosure() {
        with("disclosureFiles", "(first: 20)");
        with("abandonedDisclosureFiles", "(first: 20)");
        byIds("disclosureFile", "DisclosureFile");
        with("openAgenda", "(first: 20)");
        with("openAgendaPreview", "(first: 20)");
        without("openAgendaSetting");
    }

    /** The fields that are asked. */
    Iterable<String> fields() {
        return arguments.keySet();
    }

    /** The arguments with which a field is asked first. */
    String first(String field) {
        return requireNonNull(arguments.get(field), field).getFirst();
    }

    /** The documents: from the entrances all ways, from the other fields what is right behind them. */
    List<String> documents(Walk walk) {
        List<String> documents = new ArrayList<>();
        arguments.forEach((field, each) -> each.forEach(written -> documents.addAll(documents(walk, field, written))));
        List<String> nodes = walk.nodeTypes();
        secrets.ids().forEach(id -> documents.add(node(walk, nodes, id)));
        return documents;
    }

    /** An id tells of which type its record is: the others need not be asked of it. */
    private static String node(Walk walk, List<String> nodes, String id) {
        String type = id.substring(0, id.indexOf(':'));
        return nodes.contains(type)
                ? walk.near("node", byId(id), type).getFirst()
                : "{ node" + byId(id) + " { __typename } }";
    }

    private List<String> documents(Walk walk, String field, String written) {
        if (isEntrance(field, written)) {
            return walk.from(field, written);
        }
        return field.equals("node") ? List.of() : walk.near(field, written);
    }

    private boolean isEntrance(String field, String written) {
        return ENTRANCES.contains(field) && written.equals(first(field));
    }

    private void without(String... fields) {
        Stream.of(fields).forEach(field -> with(field, ""));
    }

    private void with(String field, String... written) {
        arguments.put(field, List.of(written));
    }

    private void byIds(String field, String type) {
        arguments.put(
                field,
                secrets.ids().stream()
                        .filter(id -> id.startsWith(type))
                        .map(Asked::byId)
                        .toList());
    }

    private static String byId(String id) {
        return "(id: \"" + id + "\")";
    }
}
