package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Participant;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.search.SearchIndex;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NoaberTest
class ErasureTest {

    /** The server's other statements: the driver writes many rows as statements of a hundred and what is left. */
    private static final int BY_THE_WAY = 6;

    private final Erasures erasures;
    private final PrivacyRequests requests;
    private final Persons persons;
    private final Merges merges;
    private final ContactMoments moments;
    private final SearchIndex search;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;
    private final StatementCounter counter;

    ErasureTest(
            Erasures erasures,
            PrivacyRequests requests,
            Persons persons,
            Merges merges,
            ContactMoments moments,
            SearchIndex search,
            ChangeLog log,
            GraphQl graphQl,
            Dossier dossier,
            Dump dump,
            StatementCounter counter) {
        this.erasures = erasures;
        this.requests = requests;
        this.persons = persons;
        this.merges = merges;
        this.moments = moments;
        this.search = search;
        this.log = log;
        this.graphQl = graphQl;
        this.dossier = dossier;
        this.dump = dump;
        this.counter = counter;
        dossier.users();
    }

    @Test
    void leavesNoTraceOfTheNameInAnyTable() {
        Organisation ministry = dossier.ministry("Ministerie van Wissen", "Rond Annefloor van Zeggelinkhof gebouwd.");
        Person person = heldTwice(ministry);
        ContactMoment talk = dossier.talkWithPromise(
                "Kennismaking met Zeggelinkhof", "Annefloor van Zeggelinkhof stuurt het stuk", dossier.with(person));
        namedElsewhere(ministry);
        PrivacyRequest request = asked(person);
        log.seal();
        assertThat(dump.find("zeggelinkhof")).isNotEmpty();

        Erasure erasure = erase(person, Set.of(), request.id());

        assertThat(erasure.finishedAt()).isNotNull();
        assertThat(dump.find("zeggelinkhof", "zéggelinkhof", "annefloor")).isEmpty();
        assertThat(erasure.kept()).contains(new Erasure.Kept("contactMoment", 5, Erasure.Ground.PUBLIC_TASK));
        Participant participant = participants(talk).getFirst();
        assertThat(participant.name()).isEqualTo(erasure.pseudonym());
        assertThat(search.search(People.staff(), "zeggelinkhof", Set.of(), true, PageRequest.first(5))
                        .nodes())
                .isEmpty();
        log.seal();
        assertThat(intact()).isTrue();
    }

    /** With the boxes as the page proposes them: whole names alone. */
    @Test
    void leavesNoTraceOfWhatSomebodyWasCalledBefore() {
        Organisation ministry = dossier.ministry("Ministerie van Namen", null);
        Person person =
                dossier.person(PersonDetails.of(new PersonName("Roelofje", "van der", "Veenstrateling"), "website"));
        dossier.talk(
                People.staff(),
                "Overleg met Roelofje van der Veenstrateling",
                "Roelofje van der Veenstrateling zegt toe.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(person));
        renamed(person, new PersonName("Roelofje", null, "Hoogkamerling"));
        renamed(person, new PersonName("Godelieve", null, "Hoogkamerling"));
        dossier.talk(
                People.staff(),
                "Zonder deelname",
                "Volgens Roelofje van der Veenstrateling kan het, R. Hoogkamerling en Godelieve Veenstrateling ook.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(ministry));
        log.seal();

        erase(person, ErasureScope.WHOLE_NAMES, null);

        assertThat(dump.find("veenstrateling", "hoogkamerling", "roelofje", "godelieve"))
                .isEmpty();
        log.seal();
        assertThat(intact()).isTrue();
    }

    private void renamed(Person person, PersonName name) {
        int version = persons.byId(People.admin(), person.id()).orElseThrow().version();
        Dossier.done(persons.update(People.staff(), person.id(), version, details -> details.withName(name)));
    }

    @Test
    void tellsOfAnAccountWithTheAddressOfThePersonAndLeavesItAsItIs() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Quirinus", null, "Zwanenbroek"), "website")
                .withEmail("programma@zwaan.example"));
        dump.run("INSERT INTO user_account (id, name, role, active, demonstration, created_at, email)"
                + " VALUES (UNHEX(REPLACE(UUID(), '-', '')), 'Programmasecretaris', 'STAFF', TRUE, FALSE, NOW(),"
                + " 'programma@zwaan.example')");

        Erasure erasure = erase(person, ErasureScope.WHOLE_NAMES, null);

        assertThat(erasure.kept()).contains(new Erasure.Kept("user", 1, Erasure.Ground.LEGAL_OBLIGATION));
        assertThat(dump.find("programma@zwaan.example"))
                .allSatisfy(place -> assertThat(place).contains("user_account"));
    }

    @Test
    void takesUnderFiveSecondsForFiveHundredContactMoments() {
        Organisation ministry = dossier.ministry("Ministerie van Velen", null);
        Person person = dossier.person(PersonDetails.of(new PersonName("Bartholomea", "de", "Veelspreker"), "website"));
        dossier.manyTalks(person, ministry, 500);
        log.seal();
        long start = System.nanoTime();
        Erasures.Holdings holdings =
                erasures.holdings(People.admin(), person.id()).orElseThrow();
        long read = System.nanoTime();
        Erasure erasure = erase(person, ErasureScope.WHOLE_NAMES, null);
        long erased = System.nanoTime();

        assertThat(holdings.mentions().stream().filter(each -> each.kind().equals("contactMoment")))
                .hasSize(500);
        assertThat(erasure.finishedAt()).isNotNull();
        assertThat(Duration.ofNanos(read - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(erased - read)).isLessThan(Duration.ofSeconds(5));
        assertThat(dump.find("veelspreker", "bartholomea")).isEmpty();
        log.seal();
        assertThat(intact()).isTrue();
    }

    @Test
    void sendsNoMoreStatementsForMoreContactMomentsOfOneBatch() {
        Organisation ministry = dossier.ministry("Ministerie van Tellen", null);
        Person few = dossier.person(PersonDetails.of(new PersonName("Ottoline", "de", "Weinigzegger"), "website"));
        Person many = dossier.person(PersonDetails.of(new PersonName("Ottoline", "de", "Doorprater"), "website"));
        dossier.manyTalks(few, ministry, 5);
        dossier.manyTalks(many, ministry, 240);

        int forFew = counter.during(() -> erase(few, ErasureScope.WHOLE_NAMES, null));

        counter.atMost(forFew + BY_THE_WAY, () -> erase(many, ErasureScope.WHOLE_NAMES, null));
        assertThat(dump.find("weinigzegger", "doorprater")).isEmpty();
    }

    @Test
    void readsOrLocksNoWholeTableForWhatWasNotFound() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Nergens", null, "Genoemderdan"), "website"));

        counter.during(() -> erase(person, ErasureScope.WHOLE_NAMES, null));

        assertThat(counter.sql())
                .filteredOn(sql -> sql.contains("contact_moment") || sql.contains("delivery"))
                .noneMatch(sql -> sql.contains("FOR UPDATE") || sql.contains("FROM DUAL"));
    }

    @Test
    void sparesWhatIsSomebodyElses() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Karel", null, "Gelijknamig"), "website"));
        dossier.person(PersonDetails.of(new PersonName("Lies", null, "Gelijknamig"), "website"));
        Organisation ministry = dossier.ministry("Ministerie van Namen", null);
        ContactMoment other = dossier.talk(
                People.staff(),
                "Over een ander",
                "Gelijknamig was er.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(ministry));
        Erasures.Holdings holdings =
                erasures.holdings(People.admin(), person.id()).orElseThrow();
        RecordRef ref = RecordRef.of(ContactMoment.TYPE, other.id());
        assertThat(holdings.namesakes()).isTrue();
        assertThat(holdings.mentions())
                .filteredOn(mention -> mention.record().equals(ref))
                .extracting(Mention::certainty)
                .containsExactly(Certainty.SURNAME);

        erase(person, Set.of(ref), null);

        assertThat(Objects.requireNonNull(moments.texts(People.staff(), Set.of(other.id()))
                                .get(other.id()))
                        .note())
                .isEqualTo("Gelijknamig was er.");
        assertThat(dump.find("karel")).isEmpty();
    }

    @Test
    void tellsOfAConfidentialTalkWithoutItsWords() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Geheim", null, "Gesprekspartner"), "website"));
        ContactMoment talk = dossier.talk(
                People.staff(),
                "Onder vier ogen",
                "Dit is vertrouwelijk",
                Dossier.MAY,
                Visibility.CONFIDENTIAL,
                dossier.with(person));
        List<Mention> mentions =
                erasures.holdings(People.admin(), person.id()).orElseThrow().mentions();
        assertThat(mentions)
                .filteredOn(mention -> mention.record().id().equals(talk.id().value()))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.title()).isNull();
                    assertThat(mention.values()).isEmpty();
                });
        assertThat(erasures.holdings(People.staff(), person.id())).isEmpty();
    }

    @Test
    void cannotBeUndoneOrDoneTwiceOrByOthers() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Eenmalig", null, "Wissel"), "website"));
        assertThat(Dossier.problems(erasures.erase(People.staff(), person.id(), 1, ErasureScope.WHOLE_NAMES, null)))
                .containsExactly("NOT_ALLOWED ");
        assertThat(Dossier.problems(erasures.erase(People.admin(), person.id(), 7, ErasureScope.WHOLE_NAMES, null)))
                .containsExactly("PERSON_CHANGED ");
        Erasure first = erase(person, Set.of(), null);
        Erasure again = Dossier.done(erasures.erase(People.admin(), person.id(), 1, ErasureScope.WHOLE_NAMES, null));
        assertThat(again).isEqualTo(first);
        Person erased = persons.byId(People.admin(), person.id()).orElseThrow();
        assertThat(erased.erased()).isTrue();
        assertThat(persons.restore(People.admin(), person.id(), erased.version()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(persons.update(
                        People.staff(), person.id(), erased.version(), details -> details.withEmail("weer@x.example")))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** With all that can be kept, as a record that another went into; and in the note on somebody else. */
    private Person heldTwice(Organisation ministry) {
        Person person = dossier.person(zeggelinkhof("Annefloor")
                .withEmail("a.zeggelinkhof@wissen.example")
                .withTags(List.of("vriend van zeggelinkhof")));
        Person double1 = dossier.person(zeggelinkhof("Annefloor"));
        Dossier.done(merges.merge(
                People.staff(), new MergeId(Ids.next()), SeenStakeholder.of(person), SeenStakeholder.of(double1)));
        dossier.appoint(person, ministry, "Directeur Wissen");
        Person colleague = dossier.person(PersonDetails.of(PersonName.ofSurname("Collega Elders"), "website"));
        persons.update(
                People.staff(),
                colleague.id(),
                1,
                details -> new PersonDetails(
                        details.name(),
                        null,
                        null,
                        null,
                        "Werkt nauw samen met A. van Zéggelinkhof.",
                        details.dataSource(),
                        details.reviewOn(),
                        details.personal(),
                        List.of()));
        return person;
    }

    private void namedElsewhere(Organisation ministry) {
        dossier.talk(
                People.staff(),
                "Overleg zonder haar",
                "Mevrouw VAN ZEGGELINKHOF was er niet; haar a.zeggelinkhof@wissen.example wel.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(ministry));
        dossier.talk(People.staff(), "Lang verslag", longNote(), Dossier.MAY, Visibility.TEAM, dossier.with(ministry));
        dossier.talkAt("Kantoor Zeggelinkhof", "Het bureau van Annefloor van Zeggelinkhof", dossier.with(ministry));
        dossier.talk(
                People.colleague(),
                "Vertrouwelijk",
                "Zeggelinkhofs standpunt is anders.",
                Dossier.MAY,
                Visibility.CONFIDENTIAL,
                dossier.with(ministry));
    }

    /** More words than the index takes, and the name as the last. */
    private static String longNote() {
        String words =
                IntStream.range(0, 21_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
        return words + " en Zeggelinkhof";
    }

    private PrivacyRequest asked(Person person) {
        return Dossier.done(requests.record(
                People.admin(),
                new NewPrivacyRequest(
                        new PrivacyRequestId(Ids.next()),
                        PrivacyRequestKind.ERASURE,
                        person.id(),
                        null,
                        "Brief van mevrouw Van Zeggelinkhof")));
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

    private List<Participant> participants(ContactMoment moment) {
        Map<?, List<Participant>> found = moments.participants(People.staff(), Set.of(moment.id()));
        return Objects.requireNonNull(found.get(moment.id()));
    }

    private boolean intact() {
        GraphQl.Answer answer =
                graphQl.run(People.auditor(), "{ changeLogSeal { intact firstBrokenSequence } }", Map.of());
        assertThat(answer.errors()).isEmpty();
        return answer.data().toString().contains("intact=true");
    }

    private static PersonDetails zeggelinkhof(String givenName) {
        return PersonDetails.of(new PersonName(givenName, "van", "Zeggelinkhof"), "visitekaartje");
    }
}
