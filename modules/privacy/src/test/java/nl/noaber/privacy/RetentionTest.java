package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class RetentionTest {

    private static final String CONTACTS = "CONTACT_MOMENT";
    private static final Instant LONG_AGO = Instant.parse("2015-03-01T10:00:00Z");

    private final Retention retention;
    private final ContactMoments moments;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;
    private final Organisation ministry;

    RetentionTest(
            Retention retention, ContactMoments moments, ChangeLog log, GraphQl graphQl, Dossier dossier, Dump dump) {
        this.retention = retention;
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

        RetentionProof proof = Dossier.done(retention.approve(People.admin(), id, CONTACTS, due.digest()));

        assertThat(proof.removed()).isEqualTo(number);
        assertThat(proof.finishedAt()).isNotNull();
        assertThat(Dossier.done(retention.approve(People.admin(), id, CONTACTS, due.digest())))
                .isEqualTo(proof);
        assertThat(moments.byId(People.staff(), old.id())).isEmpty();
        assertThat(moments.byId(People.staff(), young.id())).isPresent();
        assertThat(moments.count(People.staff(), ContactMomentFilter.ALL)).isEqualTo(before - number);
        assertThat(dump.find("uitgewerkt zegsel")).isEmpty();
        assertThat(retention.proofs(People.admin(), PageRequest.first(5)).nodes())
                .contains(proof);
        log.seal();
        assertThat(graphQl.run(People.auditor(), "{ changeLogSeal { intact } }", Map.of())
                        .data()
                        .toString())
                .contains("intact=true");
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
    void refusesWithoutARuleWithAnotherListAndByOthers() {
        RetentionProofId id = new RetentionProofId(Ids.next());
        assertThat(Dossier.problems(retention.approve(People.admin(), id, "SETTLED_COMMITMENT", "abc")))
                .containsExactly("NO_RULE kind");
        old("Van lang geleden");
        set(CONTACTS, 120);
        assertThat(Dossier.problems(retention.approve(People.admin(), id, CONTACTS, "abc")))
                .containsExactly("DUE_CHANGED digest");
        assertThat(Dossier.problems(retention.approve(People.staff(), id, CONTACTS, "abc")))
                .containsExactly("NOT_ALLOWED ");
        assertThat(retention.due(People.staff(), CONTACTS)).isEmpty();
        assertThat(Dossier.problems(retention.set(People.admin(), "NIETS", 0, 0, " ")))
                .containsExactly("NO_SUCH_KIND kind", "NO_TERM months", "GROUND_MISSING ground");
        assertThat(Dossier.problems(retention.set(People.admin(), CONTACTS, 99, 12, "Selectielijst")))
                .containsExactly("CHANGED_MEANWHILE ");
    }

    private ContactMoment old(String subject) {
        return dossier.talk(
                People.staff(), subject, subject + " besproken", LONG_AGO, Visibility.TEAM, dossier.with(ministry));
    }

    private void set(String kind, int months) {
        int version = retention.rules(People.admin()).stream()
                .filter(rule -> rule.kind().equals(kind))
                .map(RetentionRule::version)
                .findFirst()
                .orElse(0);
        Dossier.done(retention.set(People.admin(), kind, version, months, "Selectielijst"));
    }
}
