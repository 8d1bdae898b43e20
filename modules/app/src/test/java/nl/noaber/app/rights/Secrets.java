package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;

/**
 * Records that not everybody may see. Each text of them has a word of its own that stands nowhere else, so that an answer
 * shows what it gave away.
 */
final class Secrets {

    static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");
    static final String ACHTERHOEK = "Organisation:" + Ids.named("organisation/npvr-region/achterhoek");

    private final Visitor staff;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Secrets(Visitor staff, Visitor administrator, Runnable work) {
        this.staff = staff;
        ids.put("BZK", BZK);
        ids.put("challenge", challenge());
        ids.put("programme", programme());
        ids.put("account", "Account:" + Ids.named("user/admin"));
        ids.put("User", "User:" + Ids.named("user/admin"));
        String post = staff.done(
                "establishPost",
                "EstablishPostInput",
                Map.of("organisation", BZK, "name", "Functionaris", "level", "CIVIL_SERVICE"),
                "post");
        ids.put("Post", post);
        person("person", post);
        person("merged", post);
        person("other", post);
        messages();
        new Money(staff).plant(this::word, ids);
        new Agenda(staff).plant(this::word, ids);
        new AgendaItems(staff).plant(this::word, ids);
        new Routes(staff).plant(this::word, ids);
        contact("team", Map.of("visibility", "TEAM"));
        contact("board", Map.of("visibility", "BOARD"));
        contact("public", Map.of("visibility", "PUBLIC", "disclosureClass", "PUBLIC"));
        contact("ours", Map.of("visibility", "SHARED", "sharedWith", List.of(ACHTERHOEK)));
        contact("theirs", Map.of("visibility", "SHARED", "sharedWith", List.of(BZK)));
        contact("confidential", Map.of("visibility", "CONFIDENTIAL", "confidentialTo", List.of()));
        contact("draft", Map.of("visibility", "TEAM", "status", "DRAFT"));
        contact("withdrawn", Map.of("visibility", "TEAM"));
        withdraw();
        new Linked(staff).plant(ids);
        new Answers(staff).plant(this::word, ids);
        files(work);
        judgements();
        new Briefings(staff).plant(this::word, ids);
        merge();
        plain(administrator);
        review(administrator);
    }

    /** Of the types that the others do not need. */
    private void plain(Visitor administrator) {
        ids.put("BudgetChapter", "BudgetChapter:" + Ids.named("budget-chapter/VII"));
        ids.put(
                "ApiToken",
                staff.done(
                        "createApiToken",
                        "CreateApiTokenInput",
                        Map.of("name", word("token-name"), "expiresOn", "2026-09-01"),
                        "apiToken"));
        ids.put(
                "invited",
                administrator.done(
                        "inviteUser",
                        "InviteUserInput",
                        Map.of(
                                "name",
                                word("account-name"),
                                "email",
                                word("account-email") + "@example.org",
                                "role",
                                "AUDITOR"),
                        "account"));
        ids.put(
                "public-organisation",
                staff.done(
                        "registerOrganisation",
                        "RegisterOrganisationInput",
                        Map.of("name", word("public-organisation"), "kind", "COMPANY"),
                        "organisation"));
    }

    private void review(Visitor administrator) {
        ids.put("RightsReview", administrator.done("beginRightsReview", "BeginRightsReviewInput", Map.of(), "review"));
        JsonNode line = administrator
                .ask("{ rightsReviews(first: 1) { nodes { lines(first: 1) { nodes { id version } } } } }", Map.of())
                .at("/data/rightsReviews/nodes/0/lines/nodes/0");
        ids.put(
                "RightsReviewLine",
                administrator.done(
                        "decideRightsReviewLine",
                        "DecideRightsReviewLineInput",
                        Map.of(
                                "id", line.path("id").asText(),
                                "expectedVersion", line.path("version").asInt(),
                                "decision", "KEEP",
                                "note", word("review-note")),
                        "line"));
    }

    /** The words, by what they stand in: {@code team-subject} is the subject of a contact moment of the team's. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** The id of a record, by the first part of its words, or by its type where there is one. */
    String id(String name) {
        return requireNonNull(ids.get(name), name);
    }

    List<String> ids() {
        return ids.values().stream().sorted().toList();
    }

    /** Which of the words an answer has in it. */
    Stream<String> in(String answer) {
        return words.stream().filter(word -> answer.contains(text(word)));
    }

    /** How a word is written: one token, for search finds tokens. */
    static String text(String word) {
        return "zz" + word.replace("-", "zz") + "zz";
    }

    /** A challenge that they are about. */
    String challenge() {
        return "Challenge:" + Ids.named("challenge/npvr/4");
    }

    /** The programme of that challenge. */
    String programme() {
        return "Programme:" + Ids.named("programme/npvr");
    }

    private String word(String name) {
        words.add(name);
        return text(name);
    }

    private void person(String name, String post) {
        ids.put(
                name,
                staff.done(
                        "registerPerson",
                        "RegisterPersonInput",
                        Map.of(
                                "surname", word(name + "-name-last"),
                                "givenName", word(name + "-name-first"),
                                "email", word(name + "-office-email") + "@example.org",
                                "note", word(name + "-note"),
                                "tags", List.of(word(name + "-tag")),
                                "dataSource", word(name + "-source"),
                                "post", post,
                                "notADuplicate", true),
                        "person"));
    }

    private void contact(String name, Map<String, ?> audience) {
        Map<String, Object> input = new HashMap<>(audience);
        input.put("subject", word(name + "-subject"));
        input.put("place", word(name + "-place"));
        input.put("note", word(name + "-note"));
        input.put("handedOver", word(name + "-handed"));
        input.put("startsAt", "2026-05-06T10:00:00Z");
        input.put("challenges", List.of(challenge()));
        input.put(
                "participants",
                List.of(
                        Map.of("side", "THEIRS", "person", id("person")),
                        Map.of("side", "THEIRS", "organisation", BZK)));
        input.put("deliveries", brought(name));
        input.put("acceptedWarnings", List.of("MESSAGE_NOT_ALIGNED", "MESSAGE_NOT_THERE_YET"));
        input.put(
                "commitments",
                List.of(Map.of(
                        "id", Ids.named("rights/" + name).toString(),
                        "direction", "THEY_TO_US",
                        "organisation", BZK,
                        "text", word(name + "-promise"),
                        "quote", word(name + "-quote"),
                        "forum", word(name + "-forum"))));
        ids.put(name, staff.done("logContactMoment", "LogContactMomentInput", input, "contactMoment"));
        ids.put(name + "-commitment", "Commitment:" + Ids.named("rights/" + name));
    }

    /** A message that everybody may see; in what everybody may see, one that nobody but its maker may see. */
    private List<Map<String, ?>> brought(String name) {
        List<Map<String, ?>> brought = new ArrayList<>();
        brought.add(Map.of("message", id("public-message"), "quote", word(name + "-said")));
        if (name.equals("public")) {
            brought.add(Map.of("message", id("confidential-message"), "quote", word("confidential-message-said")));
        }
        return brought;
    }

    /** One about a day on which nothing was, the team's, and one that has all that its maker may see, who sees it alone. */
    private void files(Runnable work) {
        file("file", Map.of("title", word("team-file"), "from", "1999-01-01", "until", "1999-01-01"));
        file("confidential-file", Map.of("title", word("confidential-file-title"), "challenge", challenge()));
        work.run();
    }

    private void file(String name, Map<String, ?> input) {
        ids.put(name, staff.done("openDisclosureFile", "OpenDisclosureFileInput", input, "disclosureFile"));
    }

    private void withdraw() {
        staff.done(
                "withdrawContactMoment",
                "RecordVersionInput",
                Map.of("id", id("withdrawn"), "expectedVersion", 1),
                "contactMoment");
    }

    /** From the alignment on others may see them; before that they are the team's, whoever they are shared with. */
    private void messages() {
        message("team-message", "JOINT", Map.of("visibility", "TEAM"), true);
        message("board-message", "OWN", Map.of("visibility", "BOARD"), true);
        message("public-message", "JOINT", Map.of("visibility", "PUBLIC"), true);
        message("own-message", "OWN", Map.of("visibility", "PUBLIC"), true);
        message("ours-message", "JOINT", Map.of("visibility", "SHARED", "sharedWith", List.of(ACHTERHOEK)), true);
        message(
                "ours-shared-message",
                "JOINT",
                Map.of("visibility", "SHARED", "sharedWith", List.of(ACHTERHOEK)),
                true);
        message("theirs-message", "JOINT", Map.of("visibility", "SHARED", "sharedWith", List.of(BZK)), true);
        message(
                "confidential-message",
                "JOINT",
                Map.of("visibility", "CONFIDENTIAL", "confidentialTo", List.of()),
                true);
        message("unaligned-message", "JOINT", Map.of("visibility", "SHARED", "sharedWith", List.of(ACHTERHOEK)), false);
    }

    private void motion(String name, String message) {
        staff.done(
                "recordParliamentaryPaper",
                "RecordParliamentaryPaperInput",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "message",
                        message,
                        "kind",
                        "MOTION",
                        "subject",
                        word(name + "-motion")),
                "lobbyMessage");
    }

    private void message(String name, String scope, Map<String, ?> audience, boolean aligned) {
        Map<String, Object> input = new HashMap<>(audience);
        input.put("title", word(name + "-title"));
        input.put("text", word(name + "-text"));
        input.put("scope", scope);
        input.put("challenges", List.of(challenge()));
        input.put("variants", List.of(Map.of("audience", "MINISTRY", "text", word(name + "-variant"))));
        input.put("asks", List.of(Map.of("text", word(name + "-ask"))));
        input.put("evidence", List.of(Map.of("text", word(name + "-fact"), "source", word(name + "-source"))));
        String message = staff.done("draftLobbyMessage", "DraftLobbyMessageInput", input, "lobbyMessage");
        ids.put(name, message);
        JsonNode current = staff.ask(
                        "query($id: ID!) { lobbyMessage(id: $id) { current { id asks { id } } } }",
                        Map.of("id", message))
                .at("/data/lobbyMessage/current");
        ids.put(name + "-version", current.path("id").asText());
        staff.done(
                "bookOutcome",
                "BookOutcomeInput",
                Map.of(
                        "ask",
                        current.at("/asks/0/id").asText(),
                        "result",
                        "POSTPONED",
                        "source",
                        word(name + "-outcome")),
                "lobbyMessage");
        motion(name, message);
        if (aligned) {
            staff.done(
                    "moveLobbyMessage",
                    "MoveLobbyMessageInput",
                    Map.of("id", message, "expectedVersion", 3, "state", "IN_ALIGNMENT"),
                    "lobbyMessage");
        }
    }

    private void assessment(String name, String word, Map<String, ?> audience) {
        Map<String, Object> input = new HashMap<>(audience);
        input.putIfAbsent("stakeholder", BZK);
        input.put("influence", 5);
        input.put("interest", 4);
        input.put("stance", "UNDECIDED");
        input.put("note", word(word + "-judged"));
        ids.put(name, staff.done("assess", "AssessInput", input, "assessment"));
    }

    private static Map<String, ?> about(int challenge, Map<String, ?> input) {
        Map<String, Object> all = new HashMap<>(input);
        all.put("challenge", "Challenge:" + Ids.named("challenge/npvr/" + challenge));
        return all;
    }

    private void judgements() {
        // Each for a challenge of its own: one in the place of which came another that is not theirs nobody else sees.
        assessment("Assessment", "assessment", Map.of());
        assessment("board-assessment", "board", about(2, Map.of("visibility", "BOARD")));
        assessment("public-assessment", "public", about(3, Map.of("visibility", "PUBLIC")));
        assessment(
                "ours-assessment", "ours", about(4, Map.of("visibility", "SHARED", "sharedWith", List.of(ACHTERHOEK))));
        assessment("theirs-assessment", "theirs", about(5, Map.of("visibility", "SHARED", "sharedWith", List.of(BZK))));
        assessment("mapped-assessment", "public-mapped", Map.of("visibility", "PUBLIC", "stakeholder", ACHTERHOEK));
        ids.put(
                "Relation",
                staff.done(
                        "relate",
                        "RelateInput",
                        Map.of("from", BZK, "kind", "WORKS_WITH", "to", ACHTERHOEK, "note", word("relation-note")),
                        "relation"));
        staff.done(
                "settleCommitment",
                "SettleCommitmentInput",
                Map.of(
                        "id",
                        id("team-commitment"),
                        "expectedVersion",
                        1,
                        "state",
                        "KEPT",
                        "settlement",
                        word("team-settlement")),
                "commitment");
    }

    private void merge() {
        ids.put(
                "Merge",
                staff.done(
                        "merge",
                        "MergeInput",
                        Map.of("keep", id("person"), "keepVersion", 1, "absorb", id("merged"), "absorbVersion", 1),
                        "merge"));
    }
}
