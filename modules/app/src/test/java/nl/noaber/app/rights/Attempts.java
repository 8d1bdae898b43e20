package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.noaber.kernel.Ids;

/** A good input for each mutation, on records that were made for this one attempt. */
final class Attempts {

    private final Visitor staff;
    private final Visitor administrator;
    private final Secrets secrets;
    private final Runnable work;
    private final Supplier<String> abandonedFile;
    private final Supplier<String> bar;
    private final Map<String, Supplier<Map<String, ?>>> inputs = new HashMap<>();
    private String visibility = "PUBLIC";

    Attempts(
            Visitor staff,
            Visitor administrator,
            Visitor secondAdministrator,
            Secrets secrets,
            Runnable work,
            Supplier<String> abandonedFile,
            Supplier<String> bar) {
        this.staff = staff;
        this.administrator = administrator;
        this.secrets = secrets;
        this.work = work;
        this.abandonedFile = abandonedFile;
        this.bar = bar;
        organisations();
        persons();
        posts();
        judgements();
        merging();
        contacts();
        commitments();
        new Messages(staff, () -> visibility).put(inputs);
        new SignOffs(staff, () -> visibility).put(inputs);
        new Money(staff).put(inputs);
        new Agenda(staff).put(inputs);
        new AgendaItems(staff).put(inputs);
        new Routes(staff).put(inputs);
        new Briefings(staff).put(inputs);
        disclosure();
        privacy();
        retention();
        Reviews reviews = new Reviews(administrator, secondAdministrator);
        inputs.put("beginRightsReview", reviews::toBegin);
        inputs.put("decideRightsReviewLine", reviews::toDecide);
        inputs.put("closeRightsReview", reviews::toClose);
        accounts();
        tokens();
        inputs.put(
                "describeChallenge",
                () -> Map.of(
                        "id",
                        secrets.challenge(),
                        "expectedVersion",
                        challengeVersion(),
                        "description",
                        unique("Omschrijving")));
    }

    /**
     * The input for the next attempt at this mutation.
     *
     * @param record {@code confidential} when it is about a contact moment that is staff's alone; {@code ours} when it is
     *     about what is the partner's to answer
     */
    Map<String, ?> input(String mutation, String record) {
        visibility = record.equals("confidential") ? "CONFIDENTIAL" : "PUBLIC";
        return requireNonNull(inputs.getOrDefault(mutation + "/" + record, inputs.get(mutation)), mutation)
                .get();
    }

    private void organisations() {
        inputs.put("registerOrganisation", Attempts::newOrganisation);
        inputs.put("updateOrganisation", () -> changed(organisation(), "website", "https://example.org/"));
        inputs.put("withdrawOrganisation", () -> version(organisation(), 1));
        inputs.put("restoreOrganisation", () -> version(withdrawn("Organisation", organisation()), 2));
    }

    private void persons() {
        inputs.put("registerPerson", Attempts::newPerson);
        inputs.put("updatePerson", () -> changed(person(), "givenName", "A."));
        inputs.put("reviewPersons", () -> Map.of("persons", List.of(version(person(), 1))));
        inputs.put("withdrawPerson", () -> version(person(), 1));
        inputs.put("restorePerson", () -> version(withdrawn("Person", person()), 2));
    }

    private void posts() {
        inputs.put("establishPost", Attempts::newPost);
        inputs.put("updatePost", () -> changed(post(), "name", unique("Functie")));
        inputs.put("withdrawPost", () -> version(post(), 1));
        inputs.put("restorePost", () -> version(withdrawn("Post", post()), 2));
        inputs.put("appoint", this::newTenure);
        inputs.put("updateTenure", () -> changed(tenure(), "from", "2024"));
        inputs.put("withdrawTenure", () -> version(tenure(), 1));
    }

    private void judgements() {
        inputs.put("assess", this::newAssessment);
        inputs.put(
                "withdrawAssessment",
                () -> version(staff.done("assess", "AssessInput", newAssessment(), "assessment"), 1));
        inputs.put("relate", this::newRelation);
        inputs.put("updateRelation", () -> changed(relation(), "note", "Werkt samen"));
        inputs.put("withdrawRelation", () -> version(relation(), 1));
    }

    private void merging() {
        inputs.put("merge", this::pair);
        inputs.put("undoMerge", () -> Map.of("id", staff.done("merge", "MergeInput", pair(), "merge")));
        inputs.put("dismissDuplicate", () -> Map.of("first", person(), "second", person()));
        inputs.put("reinstateDuplicate", () -> Map.of("first", person(), "second", person()));
    }

    private Map<String, Object> pair() {
        return Map.of("keep", person(), "keepVersion", 1, "absorb", person(), "absorbVersion", 1);
    }

    private void contacts() {
        inputs.put("logContactMoment", this::newContact);
        inputs.put("updateContactMoment", () -> changed(contact(), "place", "Enschede"));
        inputs.put("withdrawContactMoment", () -> version(contact(), 1));
        inputs.put("restoreContactMoment", () -> version(withdrawn("ContactMoment", contact()), 2));
        new Linked(staff)
                .put(
                        inputs,
                        () -> String.valueOf(
                                new Messages(staff, () -> visibility).outcome().get("ask")),
                        this::contact,
                        new Money(staff)::given);
    }

    private void commitments() {
        inputs.put("makeCommitment", this::newCommitment);
        inputs.put("updateCommitment", () -> changed(commitment(), "quote", "Zo is het gezegd"));
        inputs.put("settleCommitment", () -> changed(commitment(), "state", "KEPT"));
        inputs.put("withdrawCommitment", () -> version(commitment(), 1));
        inputs.put("restoreCommitment", () -> version(withdrawn("Commitment", commitment()), 2));
    }

    private void privacy() {
        administrator.done(
                "recordPrivacyRequest",
                "RecordPrivacyRequestInput",
                Map.of("id", Asked.PRIVACY_REQUEST, "kind", "ACCESS", "person", person()),
                "privacyRequest");
        inputs.put("recordPrivacyRequest", this::newPrivacyRequest);
        inputs.put(
                "answerPrivacyRequest",
                () -> Map.of(
                        "id",
                        administrator.done(
                                "recordPrivacyRequest",
                                "RecordPrivacyRequestInput",
                                newPrivacyRequest(),
                                "privacyRequest"),
                        "expectedVersion",
                        1,
                        "outcome",
                        "GRANTED"));
        inputs.put("erasePerson", () -> Map.of("person", person(), "expectedVersion", 1));
    }

    private Map<String, ?> newPrivacyRequest() {
        return Map.of("kind", "ACCESS", "person", person());
    }

    private void retention() {
        administrator.done("approveRemoval", "ApproveRemovalInput", newRemoval(), "proof");
        inputs.put("setRetentionRule", () -> newRule("WITHDRAWN_CONTACT_MOMENT", "WITHDRAWN"));
        inputs.put("approveRemoval", this::newRemoval);
    }

    private static Map<String, ?> newRule(String kind, String event) {
        return Map.of("kind", kind, "event", event, "expectedVersion", 0, "months", 2, "ground", "Selectielijst");
    }

    /** Of a promise that ended long enough ago. */
    private Map<String, ?> newRemoval() {
        staff.done(
                "settleCommitment",
                "SettleCommitmentInput",
                Map.of("id", oldCommitment(), "expectedVersion", 1, "state", "KEPT", "settledOn", "2026-01-05"),
                "commitment");
        String digest = administrator
                .ask("query($kind: String!) { retentionDue(kind: $kind) { digest } }", Map.of("kind", Asked.RETAINED))
                .at("/data/retentionDue/digest")
                .asText();
        return Map.of("kind", Asked.RETAINED, "digest", digest);
    }

    private void accounts() {
        inputs.put("inviteUser", Attempts::newAccount);
        inputs.put("updateAccount", () -> changed(account(), "name", unique("Functie")));
        inputs.put("closeAccount", () -> version(account(), 1));
        inputs.put("reopenAccount", () -> version(closed(account()), 2));
        inputs.put("sendSignInLink", () -> Map.of("id", account()));
        inputs.put("removeSecondFactor", () -> Map.of("id", account()));
        inputs.put("liftBar", () -> Map.of("id", bar.get()));
        inputs.put("requireSecondFactor", () -> Map.of("roles", List.of("ADMIN")));
    }

    private void tokens() {
        inputs.put("createApiToken", Attempts::newToken);
        inputs.put("revokeApiToken", () -> Map.of("id", token(staff)));
        inputs.put("endSessions", () -> Map.of("sessions", List.of()));
    }

    private String account() {
        return administrator.done("inviteUser", "InviteUserInput", newAccount(), "account");
    }

    private String closed(String account) {
        return administrator.done("closeAccount", "AccountVersionInput", version(account, 1), "account");
    }

    static String token(Visitor owner) {
        return owner.done("createApiToken", "CreateApiTokenInput", newToken(), "apiToken");
    }

    private static Map<String, ?> newAccount() {
        return Map.of("name", unique("Functie"), "email", Ids.next() + "@example.org", "role", "STAFF");
    }

    private static Map<String, ?> newToken() {
        return Map.of("name", unique("Programma"), "expiresOn", "2026-09-01");
    }

    private void disclosure() {
        new WooFiles(staff, work, abandonedFile).put(inputs);
        inputs.put("assessDisclosedRecord", () -> corrected(Map.of("disclosureClass", "DISCLOSABLE")));
        inputs.put(
                "blackOutPassage",
                () -> corrected(Map.of("passage", "subject", "text", "Contact", "ground", "PERSONAL_PRIVACY")));
        inputs.put("liftBlackOut", this::lifted);
        inputs.put("showOpenAgenda", () -> Map.of("shown", false, "expectedVersion", administrator.agendaVersion()));
    }

    /** Of the one record of a file about an organisation of its own. */
    private Map<String, ?> corrected(Map<String, ?> correction) {
        String organisation = organisation();
        Map<String, Object> contact = new HashMap<>(newContact());
        contact.put("participants", List.of(Map.of("side", "THEIRS", "organisation", organisation)));
        staff.done("logContactMoment", "LogContactMomentInput", contact, "contactMoment");
        String file = staff.done(
                "openDisclosureFile",
                "OpenDisclosureFileInput",
                Map.of("title", unique("Verzoek"), "organisation", organisation),
                "disclosureFile");
        work.run();
        Map<String, Object> input = new HashMap<>(correction);
        input.putAll(Map.of("file", file, "number", 1, "expectedVersion", 1));
        return input;
    }

    private Map<String, ?> lifted() {
        Map<String, Object> blackedOut =
                new HashMap<>(corrected(Map.of("passage", "subject", "text", "Contact", "ground", "PERSONAL_PRIVACY")));
        staff.ask(
                "mutation($input: BlackOutPassageInput!) { blackOutPassage(input: $input) { userErrors { code } } }",
                Map.of("input", blackedOut));
        blackedOut.remove("text");
        blackedOut.remove("ground");
        blackedOut.putAll(Map.of("expectedVersion", 2, "begins", 0, "ends", "Contact".length()));
        return blackedOut;
    }

    private String organisation() {
        return staff.done("registerOrganisation", "RegisterOrganisationInput", newOrganisation(), "organisation");
    }

    private String person() {
        return staff.done("registerPerson", "RegisterPersonInput", newPerson(), "person");
    }

    private String post() {
        return staff.done("establishPost", "EstablishPostInput", newPost(), "post");
    }

    private String tenure() {
        return staff.done("appoint", "AppointInput", newTenure(), "tenure");
    }

    private String relation() {
        return staff.done("relate", "RelateInput", newRelation(), "relation");
    }

    private String contact() {
        return staff.done("logContactMoment", "LogContactMomentInput", newContact(), "contactMoment");
    }

    private String commitment() {
        return staff.done("makeCommitment", "MakeCommitmentInput", newCommitment(), "commitment");
    }

    private String oldCommitment() {
        Map<String, Object> made = new HashMap<>(newCommitment());
        Map<String, Object> moment = new HashMap<>(newContact());
        moment.put("startsAt", "2026-01-04T10:00:00Z");
        made.put("contactMoment", staff.done("logContactMoment", "LogContactMomentInput", moment, "contactMoment"));
        return staff.done("makeCommitment", "MakeCommitmentInput", made, "commitment");
    }

    private String withdrawn(String type, String id) {
        String made = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        boolean isOfContacts = type.equals("ContactMoment") || type.equals("Commitment");
        return staff.done(
                "withdraw" + type, isOfContacts ? "RecordVersionInput" : "WithdrawInput", version(id, 1), made);
    }

    private static Map<String, ?> newOrganisation() {
        return Map.of("kind", "COMPANY", "name", unique("Bedrijf"));
    }

    private static Map<String, ?> newPost() {
        return Map.of("organisation", Secrets.BZK, "name", unique("Functie"), "level", "CIVIL_SERVICE");
    }

    private Map<String, ?> newTenure() {
        return Map.of("person", person(), "post", secrets.id("Post"), "from", "2025");
    }

    private Map<String, ?> newAssessment() {
        return Map.of("stakeholder", organisation(), "influence", 3, "interest", 3, "stance", "UNKNOWN");
    }

    private Map<String, ?> newRelation() {
        return Map.of("from", organisation(), "kind", "ADVISES", "to", Secrets.BZK);
    }

    private Map<String, ?> newCommitment() {
        return Map.of(
                "contactMoment",
                contact(),
                "direction",
                "THEY_TO_US",
                "text",
                unique("Toezegging"),
                "organisation",
                Secrets.BZK);
    }

    private static Map<String, ?> newPerson() {
        return Map.of("surname", unique("Functie"), "dataSource", "Website van de organisatie", "notADuplicate", true);
    }

    private Map<String, ?> newContact() {
        return Map.of(
                "subject",
                unique("Contact"),
                "startsAt",
                "2026-05-06T10:00:00Z",
                "visibility",
                visibility,
                "participants",
                List.of(Map.of("side", "THEIRS", "organisation", Secrets.BZK)));
    }

    private int challengeVersion() {
        return staff.ask("query($id: ID!) { challenge(id: $id) { version } }", Map.of("id", secrets.challenge()))
                .at("/data/challenge/version")
                .asInt();
    }

    private static Map<String, ?> version(String id, int version) {
        return Map.of("id", id, "expectedVersion", version);
    }

    private static Map<String, ?> changed(String id, String field, String value) {
        return Map.of("id", id, "expectedVersion", 1, field, value);
    }

    private static String unique(String beginning) {
        return beginning + " " + Ids.next();
    }
}
