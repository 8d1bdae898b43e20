package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** An account that was closed long ago becomes a pseudonym: what was done by it stays, and by whom does not. */
@NoaberTest
class RetainedAccountsTest {

    private static final String CLOSED = "CLOSED_ACCOUNT";
    private static final String UNUSED = "UNUSED_ACCOUNT";

    private final Retention retention;
    private final PrivacyRequests requests;
    private final Accounts accounts;
    private final ChangeLog log;
    private final Transactions transactions;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;
    private final Organisation ministry;

    RetainedAccountsTest(
            Retention retention,
            PrivacyRequests requests,
            Accounts accounts,
            ChangeLog log,
            Transactions transactions,
            GraphQl graphQl,
            Dossier dossier,
            Dump dump) {
        this.retention = retention;
        this.requests = requests;
        this.accounts = accounts;
        this.log = log;
        this.transactions = transactions;
        this.graphQl = graphQl;
        this.dossier = dossier;
        this.dump = dump;
        dossier.users();
        this.ministry = dossier.ministry("Ministerie van Accounts", null);
    }

    @Test
    void becomesAPseudonymInWhatItDidAndLosesWhatLetItIn() {
        Account account = invited("Qwirreltje Adviseur", Role.STAFF);
        Viewer user = viewer(account);
        NewParticipant ours = NewParticipant.user(account.id());
        ContactMoment talk =
                dossier.talk(user, "Gesprek", "Ja", Dossier.MAY, Visibility.TEAM, dossier.with(ministry), ours);
        manyLines(user, 1_200);
        dump.run("INSERT INTO user_password (user_id, hash, changed_at) VALUES (" + hex(account) + ", 'argon', NOW())");
        dump.run("INSERT INTO user_session (id, user_id, role, signed_in_at, expires_at) VALUES ("
                + "UNHEX('019000000000700080000000000000C1'), " + hex(account)
                + ", 'STAFF', '2015-01-01', '2015-01-02')");
        log.seal();
        closedLongAgo(account);
        set(CLOSED, "CLOSED", 24);
        assertThat(due(CLOSED)).contains(account.id().value());
        assertThat(dump.find("qwirreltje")).isNotEmpty();
        int number = due(CLOSED).size();

        assertThat(approved(CLOSED).removed()).isEqualTo(number);

        assertThat(dump.find("qwirreltje")).isEmpty();
        Account pseudonym = accounts.byId(People.admin(), account.id()).orElseThrow();
        assertThat(pseudonym.name()).matches("Gebruiker [0-9a-f]{8}");
        assertThat(pseudonym.email()).isNull();
        assertThat(pseudonym.active()).isFalse();
        assertThat(pseudonym.lastUsedAt()).isNull();
        assertThat(dump.find(pseudonym.name().toLowerCase(Locale.ROOT)))
                .anyMatch(place -> place.startsWith("contact_moment.created_by_name"))
                .anyMatch(place -> place.startsWith("contact_moment_participant.name"))
                .anyMatch(place -> place.startsWith("change_log.actor_name"));
        assertThat(titleOf(talk)).contains("Gesprek");
        assertThat(due(CLOSED)).doesNotContain(account.id().value());
        assertIntact();
        comesBackOnlyAsSomebodyNew(pseudonym);
    }

    private void comesBackOnlyAsSomebodyNew(Account pseudonym) {
        assertThat(codes(accounts.reopen(People.admin(), pseudonym.id(), pseudonym.version())))
                .containsExactly("ACCOUNT_ERASED");
        assertThat(invited("Qwirreltje Adviseur", Role.STAFF).active()).isTrue();
    }

    @Test
    void waitsForTheTermThatBeginsAtClosingOrAtTheLastUse() {
        Account account = invited("Afgesloten Gisteren", Role.STAFF);
        Account open = invited("Nog open", Role.STAFF);
        AccountOutcome closed = accounts.close(People.admin(), account.id(), account.version());
        assertThat(closed).isInstanceOf(AccountOutcome.Done.class);
        dump.run("UPDATE user_account SET created_at = '2015-01-01' WHERE id IN (" + hex(account) + ", " + hex(open)
                + ")");
        dump.run("INSERT INTO user_session (id, user_id, role, signed_in_at, expires_at) VALUES ("
                + "UNHEX('019000000000700080000000000000C2'), " + hex(open) + ", 'STAFF', '2015-01-01', '2015-01-02')");
        set(CLOSED, "CLOSED", 24);
        assertThat(due(CLOSED)).doesNotContain(account.id().value(), open.id().value());

        set(CLOSED, "LAST_USED", 24);
        assertThat(due(CLOSED))
                .contains(account.id().value())
                .doesNotContain(open.id().value());
    }

    @Test
    void countsTheUseOfATokenAsUse() {
        Account account = invited("Alleen een token", Role.STAFF);
        AccountOutcome closed = accounts.close(People.admin(), account.id(), account.version());
        assertThat(closed).isInstanceOf(AccountOutcome.Done.class);
        dump.run("UPDATE user_account SET created_at = '2015-01-01' WHERE id = " + hex(account));
        dump.run("INSERT INTO api_token (id, user_id, name, token_hash, created_at, expires_at, last_used_at) VALUES ("
                + "UNHEX('019000000000700080000000000000C3'), " + hex(account)
                + ", 'Koppeling', REPEAT('x', 32), '2015-01-01', '2027-01-01', '2026-05-01')");
        set(CLOSED, "LAST_USED", 24);
        assertThat(due(CLOSED)).doesNotContain(account.id().value());

        dump.run("UPDATE api_token SET last_used_at = '2016-02-03 12:00:00' WHERE user_id = " + hex(account));
        assertThat(retention.due(People.admin(), CLOSED).orElseThrow().records())
                .filteredOn(each -> each.record().id().equals(account.id().value()))
                .singleElement()
                .extracting(each -> each.since())
                .isEqualTo(LocalDate.of(2016, 2, 3));
    }

    @Test
    void isHeldByARequestOfWhoIsKnownInOtherCapitalsOrByTheNameAlone() {
        Account shouting = invited("Wexmannetje", Role.STAFF);
        Account provided = invited("Qorinde Wexvrouwtje", Role.STAFF);
        Account other = invited("Iemand anders", Role.STAFF);
        Person writing = person("Heelanders");
        dump.run("UPDATE person SET email = '"
                + java.util.Objects.requireNonNull(shouting.email()).toUpperCase(Locale.ROOT) + "' WHERE id = "
                + hex(writing.id().value()));
        Person named = dossier.person(PersonDetails.of(new PersonName("Qorinde", null, "Wexvrouwtje"), "website"));
        List.of(shouting, provided, other).forEach(this::closedLongAgo);
        dump.run("UPDATE user_account SET email = NULL WHERE id = " + hex(provided));
        set(CLOSED, "CLOSED", 24);
        assertThat(due(CLOSED))
                .contains(
                        shouting.id().value(), provided.id().value(), other.id().value());

        PrivacyRequest ofWriting = recorded(People.admin(), writing);
        assertThat(due(CLOSED))
                .contains(provided.id().value(), other.id().value())
                .doesNotContain(shouting.id().value());
        PrivacyRequest ofNamed = recorded(People.admin(), named);
        assertThat(due(CLOSED))
                .contains(other.id().value())
                .doesNotContain(shouting.id().value(), provided.id().value());

        answered(ofWriting);
        answered(ofNamed);
        assertThat(due(CLOSED)).contains(shouting.id().value(), provided.id().value());
    }

    @Test
    void isDueWhenNobodyEverCameInByIt() {
        Account never = invited("Nooit gekomen", Role.STAFF);
        Account invited = invited("Net uitgenodigd", Role.STAFF);
        Account came = invited("Wel gekomen", Role.STAFF);
        dump.run("UPDATE user_account SET created_at = '2015-01-01' WHERE id IN (" + hex(never) + ", " + hex(came)
                + ")");
        dump.run("UPDATE sign_in_link SET expires_at = '2015-01-08' WHERE user_id = " + hex(never));
        dump.run("INSERT INTO user_password (user_id, hash, changed_at) VALUES (" + hex(came) + ", 'argon', NOW())");
        set(UNUSED, "INVITED", 12);

        assertThat(due(UNUSED))
                .contains(never.id().value())
                .doesNotContain(invited.id().value(), came.id().value());
        assertThat(approved(UNUSED).removed()).isEqualTo(1);
        assertThat(accounts.byId(People.admin(), never.id()).orElseThrow().active())
                .isFalse();
        assertThat(dump.find("nooit gekomen")).isEmpty();
    }

    @Test
    void isHeldByARequestThatItRecordedOrThatIsItsOwn() {
        Account officer = invited("Functionaris", Role.ADMIN);
        Account asking = invited("Vragend account", Role.STAFF);
        Person person = person("Vragend");
        dump.run("UPDATE person SET email = '" + asking.email() + "' WHERE id = "
                + hex(person.id().value()));
        PrivacyRequest recorded = recorded(viewer(officer), person("Iemand"));
        PrivacyRequest own = recorded(People.admin(), person);
        closedLongAgo(officer);
        closedLongAgo(asking);
        set(CLOSED, "CLOSED", 24);

        assertThat(due(CLOSED)).doesNotContain(officer.id().value(), asking.id().value());
        assertThat(retention.due(People.admin(), CLOSED).orElseThrow().held()).containsEntry("ACCOUNT_IN_REQUEST", 2);

        answered(recorded);
        answered(own);
        assertThat(due(CLOSED)).contains(officer.id().value(), asking.id().value());
    }

    private void manyLines(Viewer user, int number) {
        List<Entry> entries = IntStream.range(0, number)
                .mapToObj(_ -> new Entry(new RecordRef("Challenge", Ids.next()), ChangeAction.READ, null, List.of()))
                .toList();
        transactions.retrying(() -> log.write(user, entries));
    }

    private Account invited(String name, Role role) {
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        if (accounts.invite(People.admin(), new NewAccount(new UserId(Ids.next()), name, address, role, null))
                instanceof AccountOutcome.Done done) {
            return done.account();
        }
        throw new AssertionError("not invited");
    }

    private static Viewer viewer(Account account) {
        return new Viewer(account.id().value(), account.name(), account.role(), null, Viewer.DUTCH, "test");
    }

    private static List<String> codes(AccountOutcome outcome) {
        if (outcome instanceof AccountOutcome.Refused(List<Problem> problems)) {
            return problems.stream().map(Problem::code).toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private void closedLongAgo(Account account) {
        assertThat(accounts.close(People.admin(), account.id(), account.version()))
                .isInstanceOf(AccountOutcome.Done.class);
        dump.run("UPDATE user_account SET closed_at = '2015-01-01' WHERE closed_at IS NOT NULL AND id = "
                + hex(account));
    }

    private Person person(String surname) {
        return dossier.person(PersonDetails.of(PersonName.ofSurname(surname), "website"));
    }

    private PrivacyRequest recorded(Viewer by, Person person) {
        PrivacyRequestId id = new PrivacyRequestId(Ids.next());
        return Dossier.done(requests.record(
                by, new NewPrivacyRequest(id, PrivacyRequestKind.ACCESS, person.id(), null, "Per brief")));
    }

    private void answered(PrivacyRequest request) {
        dump.run("UPDATE privacy_request SET answered_on = '2026-01-01', open = FALSE WHERE id = "
                + hex(request.id().value()));
    }

    private List<UUID> due(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().records().stream()
                .map(each -> each.record().id())
                .toList();
    }

    private RetentionProof approved(String kind) {
        String digest = retention.due(People.admin(), kind).orElseThrow().digest();
        RetentionProofId id = new RetentionProofId(Ids.next());
        RetentionProof proof = Dossier.done(retention.approve(People.secondAdmin(), id, kind, digest));
        while (proof.finishedAt() == null) {
            proof = Dossier.done(retention.approve(People.secondAdmin(), id, kind, digest));
        }
        return proof;
    }

    private String titleOf(ContactMoment moment) {
        return graphQl.run(
                        People.staff(),
                        "{ contactMoment(id: \"ContactMoment:" + moment.id().value() + "\") { subject } }",
                        Map.of())
                .data()
                .toString();
    }

    private void assertIntact() {
        log.seal();
        assertThat(graphQl.run(People.auditor(), "{ changeLogSeal { intact } }", Map.of())
                        .data()
                        .toString())
                .contains("intact=true");
    }

    private static String hex(Account account) {
        return hex(account.id().value());
    }

    private static String hex(UUID id) {
        return "UNHEX('" + id.toString().replace("-", "") + "')";
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
