package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Participant;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an officer decides of the places where a surname stands alone, and that nothing is left where it is the person's. */
@NoaberTest
class ErasedPlacesTest {

    private final Erasures erasures;
    private final Persons persons;
    private final ContactMoments moments;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;

    ErasedPlacesTest(
            Erasures erasures,
            Persons persons,
            ContactMoments moments,
            ChangeLog log,
            GraphQl graphQl,
            Dossier dossier,
            Dump dump) {
        this.erasures = erasures;
        this.persons = persons;
        this.moments = moments;
        this.log = log;
        this.graphQl = graphQl;
        this.dossier = dossier;
        this.dump = dump;
        dossier.users();
    }

    @Test
    void leavesOrdinaryWordsAndWhatNobodyConfirmed() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Pieternel", null, "Groot"), "website"));
        Organisation ministry = dossier.ministry("Ministerie van Woorden", null);
        ContactMoment talk = dossier.talk(
                People.staff(),
                "Met de directeur",
                "Pieternel Groot wil een groot plan. Groot is tevreden.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(person));
        ContactMoment other = dossier.talk(
                People.staff(),
                "Onderhoud",
                "Groot onderhoud aan de brug.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(ministry));
        RecordRef ref = RecordRef.of(ContactMoment.TYPE, talk.id());
        assertThat(places(person))
                .contains(
                        new SurnamePlace(ref, "Groot"),
                        new SurnamePlace(ref, "groot"),
                        new SurnamePlace(RecordRef.of(ContactMoment.TYPE, other.id()), "Groot"));

        Erasure erasure = erase(person, new ErasureScope(Set.of(), Set.of(new SurnamePlace(ref, "Groot"))), null);

        String name = erasure.pseudonym();
        assertThat(note(talk)).isEqualTo(name + " wil een groot plan. " + name + " is tevreden.");
        assertThat(note(other)).isEqualTo("Groot onderhoud aan de brug.");
        assertThat(dump.find("pieternel")).isEmpty();
    }

    @Test
    void takesTheGivenNameAwayWhereAnOfficerSaysThatItMeansThePersonAndNowhereElse() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Zwobbe", null, "Qwirtema"), "website"));
        Organisation ministry = dossier.ministry("Ministerie van Voornamen", null);
        ContactMoment talk = dossier.talk(
                People.staff(),
                "Met de directeur",
                "Zwobbe zei dat het kan. Zwobbe de Boer niet.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(person));
        dossier.talkWithPromise("Belofte", "Zwobbe levert het", dossier.with(person));
        ContactMoment other = dossier.talk(
                People.staff(), "Elders", "Zwobbe was er.", Dossier.MAY, Visibility.TEAM, dossier.with(ministry));
        Set<SurnamePlace> places = places(person);
        assertThat(places)
                .contains(new SurnamePlace(RecordRef.of(ContactMoment.TYPE, talk.id()), "Zwobbe"))
                .noneMatch(place -> place.record().id().equals(other.id().value()));

        String name = erase(person, Set.of(), null).pseudonym();

        assertThat(note(talk)).isEqualTo(name + " zei dat het kan. Zwobbe de Boer niet.");
        assertThat(note(other)).isEqualTo("Zwobbe was er.");
        assertThat(dump.find("zwobbe zei", "zwobbe levert", "zwobbe qwirtema", "qwirtema"))
                .isEmpty();
    }

    @Test
    void leavesTheNameOfAnotherPersonOfTheSameNameBesideIt() {
        PersonDetails details = PersonDetails.of(new PersonName("Jetske", null, "Gelijknaam"), "website");
        Person person = dossier.person(details);
        Person other = dossier.person(details);
        ContactMoment talk = dossier.talk(
                People.staff(),
                "Met twee van die naam",
                "Niets bijzonders.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(person),
                dossier.with(other));

        Erasure erasure = erase(person, Set.of(), null);

        assertThat(moments.participants(People.staff(), Set.of(talk.id())).get(talk.id()))
                .extracting(Participant::name)
                .containsExactlyInAnyOrder(erasure.pseudonym(), "Jetske Gelijknaam");
    }

    @Test
    void leavesNothingBehindInAnyPlaceHoweverItIsWritten() {
        Person person = dossier.person(
                PersonDetails.of(new PersonName("Wubbegien Aafke", null, "Xantippema-de Zwieterink"), "visitekaartje")
                        .withEmail("W.Xantippema@wissen.example"));
        dump.run("UPDATE person SET phone = '+31 6 98 76 54 32' WHERE given_name = 'Wubbegien Aafke'");
        Organisation ministry = dossier.namedAfter(
                "Stichting Xantippema", List.of("Fonds Xantippema-de Zwieterink"), List.of("vriend van zwieterink"));
        Person colleague = colleagueOf(ministry);
        ContactMoment talk = told(colleague);
        dossier.talk(
                People.staff(),
                "Telefoon",
                "Terugbellen: 0031 6 987 654 32",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(ministry));
        plant(colleague);
        log.seal();

        erase(person, Set.of(), null);

        assertThat(dump.find(
                        "xantippema",
                        "zwieterink",
                        "wubbegien",
                        "98765432",
                        "9876 5432",
                        "98 76 54 32",
                        "987 654 32",
                        "w.a. persoon",
                        "wa persoon"))
                .isEmpty();
        assertThat(note(talk)).contains("mevrouw Persoon");
        log.seal();
        assertThat(intact()).isTrue();
    }

    @Test
    void findsWhoeverTookPartByANameWithALigatureOfThreeLetters() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Trui", null, "Graffinga"), "website"));
        ContactMoment talk = dossier.talk(
                People.staff(),
                "Overleg",
                "Niets bijzonders",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(dossier.ministry("Ministerie van Letters", null)));
        String id = talk.id().value().toString().replace("-", "");
        dump.run("UPDATE contact_moment_participant SET name = 'Trui Gra\uFB03nga' WHERE contact_moment_id = UNHEX('"
                + id + "')");
        assertThat(dump.find("gra\uFB03nga")).isNotEmpty();

        erase(person, Set.of(), null);

        assertThat(dump.find("gra\uFB03nga", "graffinga")).isEmpty();
    }

    /** Of whom tags and post name the person. */
    private Person colleagueOf(Organisation ministry) {
        Person colleague = dossier.person(PersonDetails.of(PersonName.ofSurname("Collega Xyz"), "website")
                .withTags(List.of("assistent xantippema")));
        dossier.appoint(colleague, ministry, "Secretaris van mevrouw Xantippema");
        return colleague;
    }

    /** What is typed in places that few look at. */
    private void plant(Person colleague) {
        String id = colleague.id().value().toString().replace("-", "");
        dump.run("UPDATE person SET data_source = 'via Xantippema', notice_how = 'door mw. Xantippema',"
                + " objection_reason = 'zie W. Xantippema' WHERE id = UNHEX('" + id + "')");
        dump.run("INSERT INTO api_token (id, user_id, name, token_hash, created_at, expires_at)"
                + " SELECT UNHEX(REPLACE(UUID(), '-', '')), id, 'script van Xantippema',"
                + " UNHEX(SHA2(UUID(), 256)), NOW(), NOW() FROM user_account LIMIT 1");
        dump.run("INSERT INTO sign_in_attempt (state_hash, nonce, code_verifier, return_to, expires_at)"
                + " VALUES (UNHEX(SHA2(UUID(), 256)), 'n', 'v', '/search?q=xantippema', NOW())");
        dump.run("INSERT INTO retention_rule (kind, months, ground, version, updated_at, updated_by, updated_by_name)"
                + " VALUES ('TEST_KIND', 12, 'volgens Xantippema', 1, NOW(), UNHEX(REPLACE(UUID(), '-', '')), 'test')");
    }

    private String note(ContactMoment moment) {
        return Objects.requireNonNull(Objects.requireNonNull(
                        moments.texts(People.staff(), Set.of(moment.id())).get(moment.id()))
                .note());
    }

    private ContactMoment told(Person colleague) {
        return dossier.talk(
                People.staff(),
                "W.A. Xantippema-de Zwieterink belt",
                """
                WA Xantippema, mevrouw de zwieterink en W. Xantippema-de Zwieterink zijn een.
                Xantippema-de Zwieterink, W.A. is te bereiken op 06-98765432, 06 9876 5432, +31(0)6-98765432
                en w.xantippema@WISSEN.example.\
                """,
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(colleague));
    }

    /** Wherever the name stands, as an officer who takes each surname for this person's. */
    private Erasure erase(Person person, Set<RecordRef> spared, @Nullable PrivacyRequestId request) {
        Set<SurnamePlace> confirmed = places(person);
        confirmed.removeIf(place -> spared.contains(place.record()));
        return erase(person, new ErasureScope(spared, confirmed), request);
    }

    private Set<SurnamePlace> places(Person person) {
        Set<SurnamePlace> places = new HashSet<>();
        erasures.holdings(People.admin(), person.id())
                .orElseThrow()
                .mentions()
                .forEach(mention ->
                        mention.alone().forEach(form -> places.add(new SurnamePlace(mention.record(), form))));
        return places;
    }

    private Erasure erase(Person person, ErasureScope scope, @Nullable PrivacyRequestId request) {
        Person now = persons.byId(People.admin(), person.id()).orElseThrow();
        return Dossier.done(erasures.erase(People.admin(), person.id(), now.version(), scope, request));
    }

    private boolean intact() {
        GraphQl.Answer answer =
                graphQl.run(People.auditor(), "{ changeLogSeal { intact firstBrokenSequence } }", Map.of());
        assertThat(answer.errors()).isEmpty();
        return answer.data().toString().contains("intact=true");
    }
}
