package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class RetentionTest {

    private static final String CONTACTS = "CONTACT_MOMENT";
    private static final Instant LONG_AGO = Instant.parse("2015-03-01T10:00:00Z");

    private final Retention retention;
    private final PrivacyRequests requests;
    private final Erasures erasures;
    private final Persons persons;
    private final Merges merges;
    private final ContactMoments moments;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;
    private final Organisation ministry;

    RetentionTest(
            Retention retention,
            PrivacyRequests requests,
            Erasures erasures,
            Persons persons,
            Merges merges,
            ContactMoments moments,
            ChangeLog log,
            GraphQl graphQl,
            Dossier dossier,
            Dump dump) {
        this.retention = retention;
        this.requests = requests;
        this.erasures = erasures;
        this.persons = persons;
        this.merges = merges;
        this.moments = moments;
        this.log = log;
        this.graphQl = graphQl;
        this.dossier = dossier;
        this.dump = dump;
        dossier.users();
        this.ministry = dossier.ministry("Ministerie van Termijnen", null);
    }

    @Test
    void removesWhatWasSeenAndKeepsTheProof() {
        ContactMoment old = old("Uitgewerkt Zegsel");
        ContactMoment young =
                dossier.talk(People.staff(), "Van nu", "Blijft", Dossier.MAY, Visibility.TEAM, dossier.with(ministry));
        log.seal();
        long before = moments.count(People.staff(), ContactMomentFilter.ALL);
        set(CONTACTS, 120);
        RetentionDue due = retention.due(People.admin(), CONTACTS).orElseThrow();
        assertThat(due.records())
                .extracting(each -> each.record().id())
                .contains(old.id().value())
                .doesNotContain(young.id().value());
        int number = due.records().size();
        RetentionProofId id = new RetentionProofId(Ids.next());

        RetentionProof proof = Dossier.done(retention.approve(People.secondAdmin(), id, CONTACTS, due.digest()));

        assertThat(proof.removed()).isEqualTo(number);
        assertThat(proof.finishedAt()).isNotNull();
        assertThat(Dossier.done(retention.approve(People.secondAdmin(), id, CONTACTS, due.digest())))
                .isEqualTo(proof);
        assertThat(moments.byId(People.staff(), old.id())).isEmpty();
        assertThat(moments.byId(People.staff(), young.id())).isPresent();
        assertThat(moments.count(People.staff(), ContactMomentFilter.ALL)).isEqualTo(before - number);
        assertThat(dump.find("uitgewerkt zegsel")).isEmpty();
        assertThat(retention.proofs(People.admin(), PageRequest.first(5)).nodes())
                .contains(proof);
        assertIntact();
    }

    @Test
    void keepsAContactOfWhichAPromiseIsOpen() {
        Person person = dossier.person(PersonDetails.of(PersonName.ofSurname("Belover"), "website"));
        set("WITHDRAWN_CONTACT_MOMENT", 1);
        ContactMoment promised = dossier.talkWithPromise("Beloofd", "Komt nog", dossier.with(person));
        dump.run("UPDATE contact_moment SET starts_at = '2015-01-01', withdrawn_at = '2015-01-01' WHERE subject ="
                + " 'Beloofd'");
        assertThat(retention
                        .due(People.admin(), "WITHDRAWN_CONTACT_MOMENT")
                        .orElseThrow()
                        .records())
                .noneMatch(each -> each.record().id().equals(promised.id().value()));
    }

    @Test
    void removesDraftsThatNobodyFinished() {
        ContactMoment left = dossier.draft("Nooit afgemaakt", dossier.with(ministry));
        ContactMoment begun = dossier.draft("Pas begonnen", dossier.with(ministry));
        dump.run("UPDATE contact_moment SET updated_at = '2015-01-01' WHERE id = "
                + hex(left.id().value()));
        set("DRAFT_CONTACT_MOMENT", "CHANGED", 24);

        assertThat(retention
                        .due(People.admin(), "DRAFT_CONTACT_MOMENT")
                        .orElseThrow()
                        .records())
                .extracting(each -> each.record().id())
                .containsExactly(left.id().value());
        assertThat(approved("DRAFT_CONTACT_MOMENT").removed()).isEqualTo(1);

        assertThat(moments.byId(People.staff(), left.id())).isEmpty();
        assertThat(moments.byId(People.staff(), begun.id())).isPresent();
    }

    @Test
    void keepsTheContactsOfWhoAskedSomethingThatWasNotAnsweredYetAndTellsHowMany() {
        Person asking = person("Vragende");
        ContactMoment old =
                dossier.talk(People.staff(), "Nog opgevraagd", "Ja", LONG_AGO, Visibility.TEAM, dossier.with(asking));
        ContactMoment promised = dossier.talkWithPromise("Beloofd aan wie vraagt", "Kwam er", dossier.with(asking));
        dump.run("UPDATE commitment SET state = 'KEPT', settled_on = '2015-01-01', created_at = '2015-01-01'"
                + " WHERE contact_moment_id = " + hex(promised.id().value()));
        PrivacyRequest open = recorded(asking);
        set(CONTACTS, "HELD", 120);
        set("SETTLED_COMMITMENT", "SETTLED", 120);

        assertThat(isDue(old)).isFalse();
        assertThat(heldByRequests(CONTACTS)).isEqualTo(1);
        assertThat(heldByRequests("SETTLED_COMMITMENT")).isEqualTo(1);
        assertThat(graphQl.run(
                                People.admin(),
                                "{ retentionDue(kind: \"CONTACT_MOMENT\") { held { reason number } } }",
                                Map.of())
                        .data()
                        .toString())
                .contains("reason=PRIVACY_REQUEST, number=1");

        dump.run("UPDATE privacy_request SET answered_on = '2026-01-01', open = FALSE WHERE id = "
                + hex(open.id().value()));
        assertThat(isDue(old)).isTrue();
        assertThat(heldByRequests(CONTACTS)).isZero();
        assertThat(heldByRequests("SETTLED_COMMITMENT")).isZero();
    }

    private int heldByRequests(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().held().getOrDefault("PRIVACY_REQUEST", 0);
    }

    @Test
    void removesPersonsWhomNothingPointsAtWithWhatWentIntoThem() {
        Person gone = person("Zwijgeling");
        Person twice = person("Zwijgeling Dubbel");
        Dossier.done(merges.merge(
                People.staff(), new MergeId(Ids.next()), SeenStakeholder.of(gone), SeenStakeholder.of(twice)));
        Post former = dossier.appoint(gone, ministry, "Oud-directeur");
        Person spoken = person("Sprekeling");
        dossier.talk(People.staff(), "Gesprek", "Ja", Dossier.MAY, Visibility.TEAM, dossier.with(spoken));
        Person posted = person("Postbekleder");
        dossier.appoint(posted, ministry, "Directeur nu");
        Person asking = person("Vraagster");
        Person objecting = person("Bezwaarmaker");
        recorded(asking);
        dump.run("UPDATE tenure SET last_day = '2014-12-31' WHERE post_id = "
                + hex(former.id().value()));
        dump.run("UPDATE person SET updated_at = '2015-01-01'");
        dump.run("UPDATE person SET objection_since = '2014-01-01' WHERE surname = 'Bezwaarmaker'");
        set("PERSON", 60);

        RetentionDue due = retention.due(People.admin(), "PERSON").orElseThrow();
        assertThat(due.records())
                .extracting(each -> each.record().id())
                .contains(gone.id().value())
                .doesNotContain(
                        spoken.id().value(),
                        posted.id().value(),
                        asking.id().value(),
                        objecting.id().value());
        int number = due.records().size();
        assertThat(approved("PERSON").removed()).isEqualTo(number);

        assertThat(persons.byId(People.staff(), gone.id())).isEmpty();
        assertThat(persons.byId(People.staff(), twice.id())).isEmpty();
        assertThat(persons.byId(People.staff(), objecting.id())).isPresent();
        assertThat(dump.find("zwijgeling")).isEmpty();
        assertIntact();
    }

    @Test
    void removesAnsweredRequestsAndKeepsTheErasureTheyLedTo() {
        Person erased = person("Wisseling");
        PrivacyRequest request = recorded(erased);
        Dossier.done(erasures.erase(People.admin(), erased.id(), 1, ErasureScope.WHOLE_NAMES, request.id()));
        PrivacyRequest open = recorded(person("Wachtende"));
        dump.run("UPDATE privacy_request SET answered_on = '2015-01-01', open = FALSE WHERE id = "
                + hex(request.id().value()));
        set("ANSWERED_PRIVACY_REQUEST", 24);

        assertThat(approved("ANSWERED_PRIVACY_REQUEST").removed()).isEqualTo(1);

        assertThat(requests.byIds(People.admin(), Set.of(request.id(), open.id())))
                .containsOnlyKeys(open.id());
        assertThat(erasures.ofPersons(People.admin(), Set.of(erased.id()))).hasSize(1);
        assertIntact();
    }

    @Test
    void removesEndedSessionsButTheLastOfEachUserAndEndedTokens() {
        String user = hex(People.staff().userId());
        dump.run(session("01", user, "2015-01-01", "2015-01-02"));
        dump.run(session("02", user, "2015-02-01", "2015-02-02"));
        dump.run(session("03", hex(People.colleague().userId()), "2015-01-01", "2015-01-02"));
        dump.run("INSERT INTO api_token (id, user_id, name, token_hash, created_at, expires_at)"
                + " VALUES (UNHEX('019000000000700080000000000000AA'), " + user
                + ", 'oud koppelvlak', UNHEX(REPEAT('AB', 32)), '2015-01-01', '2015-06-01')");
        set("ENDED_SESSION", 12);
        set("ENDED_TOKEN", 12);

        assertThat(retention.due(People.admin(), "ENDED_SESSION").orElseThrow().records())
                .extracting(each -> each.record().id().toString())
                .containsExactly("01900000-0000-7000-8000-000000000001");
        assertThat(approved("ENDED_SESSION").removed()).isEqualTo(1);
        assertThat(approved("ENDED_TOKEN").removed()).isEqualTo(1);
        assertThat(dump.find("oud koppelvlak")).isEmpty();
        assertThat(retention.due(People.admin(), "ENDED_SESSION").orElseThrow().records())
                .isEmpty();
    }

    @Test
    void refusesWithoutARuleWithAnotherListAndByOthers() {
        RetentionProofId id = new RetentionProofId(Ids.next());
        assertThat(Dossier.problems(retention.approve(People.secondAdmin(), id, "SETTLED_COMMITMENT", "abc")))
                .containsExactly("NO_RULE kind");
        old("Van lang geleden");
        set(CONTACTS, 120);
        assertThat(Dossier.problems(retention.approve(People.secondAdmin(), id, CONTACTS, "abc")))
                .containsExactly("DUE_CHANGED digest");
        assertThat(Dossier.problems(retention.approve(People.staff(), id, CONTACTS, "abc")))
                .containsExactly("NOT_ALLOWED ");
        assertThat(retention.due(People.staff(), CONTACTS)).isEmpty();
        assertThat(Dossier.problems(retention.set(People.admin(), new RetentionRule("NIETS", "HELD", 0, " ", 0))))
                .containsExactly("NO_SUCH_KIND kind", "NO_TERM months", "GROUND_MISSING ground");
        assertThat(Dossier.problems(
                        retention.set(People.admin(), new RetentionRule(CONTACTS, "HELD", 12, "Selectielijst", 99))))
                .containsExactly("CHANGED_MEANWHILE ");
    }

    @Test
    void takesAnotherAdministratorThanWhoSetTheTerm() {
        ContactMoment old = old("Met vier ogen");
        set(CONTACTS, 120);
        String digest = retention.due(People.admin(), CONTACTS).orElseThrow().digest();
        RetentionProofId id = new RetentionProofId(Ids.next());

        assertThat(Dossier.problems(retention.approve(People.admin(), id, CONTACTS, digest)))
                .containsExactly("OTHER_ADMINISTRATOR kind");
        assertThat(moments.byId(People.staff(), old.id())).isPresent();
        Dossier.done(retention.approve(People.secondAdmin(), id, CONTACTS, digest));
        assertThat(moments.byId(People.staff(), old.id())).isEmpty();
    }

    @Test
    void knowsWhoSetTheTermWhoeverPutItsGroundIntoOtherWords() {
        old("Met vier ogen, en een komma");
        set(CONTACTS, 120);
        RetentionRule rule = retention.rules(People.admin()).stream()
                .filter(one -> one.kind().equals(CONTACTS))
                .findFirst()
                .orElseThrow();
        Dossier.done(retention.set(
                People.secondAdmin(),
                new RetentionRule(CONTACTS, rule.event(), rule.months(), "Selectielijst, 2020", rule.version())));
        String digest = retention.due(People.admin(), CONTACTS).orElseThrow().digest();

        for (Viewer one : List.of(People.admin(), People.secondAdmin())) {
            assertThat(Dossier.problems(retention.approve(one, new RetentionProofId(Ids.next()), CONTACTS, digest)))
                    .containsExactly("OTHER_ADMINISTRATOR kind");
        }
    }

    @Test
    void countsFromTheEventThatTheRuleNames() {
        ContactMoment old = old("Lang geleden, nu vastgelegd");
        set(CONTACTS, "RECORDED", 120);
        assertThat(isDue(old)).isFalse();
        dump.run("UPDATE contact_moment SET created_at = '2015-06-01' WHERE id = "
                + hex(old.id().value()));
        assertThat(isDue(old)).isTrue();
        set(CONTACTS, "CHANGED", 120);
        assertThat(isDue(old)).isFalse();
        dump.run("UPDATE contact_moment SET updated_at = '2015-06-01' WHERE id = "
                + hex(old.id().value()));
        assertThat(isDue(old)).isTrue();

        assertThat(approved(CONTACTS).rule().event()).isEqualTo("CHANGED");
        assertThat(moments.byId(People.staff(), old.id())).isEmpty();
    }

    private boolean isDue(ContactMoment moment) {
        return retention.due(People.admin(), CONTACTS).orElseThrow().records().stream()
                .anyMatch(each -> each.record().id().equals(moment.id().value()));
    }

    /** That the database can run each of them. */
    @Test
    void offersAtLeastOneEventOfEachKindAndFindsWhatIsDueByIt() {
        retention.events().forEach((kind, events) -> {
            assertThat(events).isNotEmpty();
            for (String event : events) {
                set(kind, event, 120);
                assertThat(retention
                                .due(People.admin(), kind)
                                .orElseThrow()
                                .rule()
                                .event())
                        .isEqualTo(event);
            }
        });
        assertThat(Dossier.problems(
                        retention.set(People.admin(), new RetentionRule(CONTACTS, "SETTLED", 12, "Selectielijst", 1))))
                .containsExactly("NO_SUCH_EVENT event");
    }

    private Person person(String surname) {
        return dossier.person(PersonDetails.of(PersonName.ofSurname(surname), "website"));
    }

    private PrivacyRequest recorded(Person person) {
        PrivacyRequestId id = new PrivacyRequestId(Ids.next());
        return Dossier.done(requests.record(
                People.admin(), new NewPrivacyRequest(id, PrivacyRequestKind.ERASURE, person.id(), null, "Per brief")));
    }

    private RetentionProof approved(String kind) {
        String digest = retention.due(People.admin(), kind).orElseThrow().digest();
        return Dossier.done(retention.approve(People.secondAdmin(), new RetentionProofId(Ids.next()), kind, digest));
    }

    private void assertIntact() {
        log.seal();
        assertThat(graphQl.run(People.auditor(), "{ changeLogSeal { intact } }", Map.of())
                        .data()
                        .toString())
                .contains("intact=true");
    }

    private static String hex(UUID id) {
        return "UNHEX('" + id.toString().replace("-", "") + "')";
    }

    private static String session(String number, String user, String from, String until) {
        return "INSERT INTO user_session (id, user_id, role, signed_in_at, expires_at) VALUES"
                + " (UNHEX('0190000000007000800000000000" + "00" + number + "'), " + user + ", 'STAFF', '" + from
                + "', '"
                + until + "')";
    }

    private ContactMoment old(String subject) {
        return dossier.talk(
                People.staff(), subject, subject + " besproken", LONG_AGO, Visibility.TEAM, dossier.with(ministry));
    }

    private void set(String kind, int months) {
        set(kind, retention.events().getOrDefault(kind, List.of()).getFirst(), months);
    }

    private void set(String kind, String event, int months) {
        int version = retention.rules(People.admin()).stream()
                .filter(rule -> rule.kind().equals(kind))
                .map(RetentionRule::version)
                .findFirst()
                .orElse(0);
        Dossier.done(retention.set(People.admin(), new RetentionRule(kind, event, months, "Selectielijst", version)));
    }
}
