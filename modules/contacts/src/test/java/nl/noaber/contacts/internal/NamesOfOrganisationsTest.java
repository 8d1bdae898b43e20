package nl.noaber.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.Test;

/** An organisation with more contact moments than anybody waits for is renamed. */
@NoaberTest
class NamesOfOrganisationsTest {

    private static final Instant THEN = Instant.parse("2026-06-14T13:00:00Z");
    private static final int MANY = NamesOfOrganisations.MOST_TO_WAIT_FOR + NamesOfOrganisations.AT_ONCE / 2;

    private final NamesOfOrganisations names;
    private final Organisations organisations;
    private final ContactBulk bulk;
    private final SearchIndex search;
    private final StatementCounter statements;

    NamesOfOrganisationsTest(
            NamesOfOrganisations names,
            Organisations organisations,
            ContactBulk bulk,
            SearchIndex search,
            StatementCounter statements) {
        this.names = names;
        this.organisations = organisations;
        this.bulk = bulk;
        this.search = search;
        this.statements = statements;
    }

    @Test
    void areCaughtUpWithInPartsThatGoOnWhereTheyWereAndBeginAnewWithAnotherName() {
        Organisation company = done(organisations.register(
                People.staff(),
                new NewOrganisation(
                        new OrganisationId(Ids.next()),
                        OrganisationDetails.of(OrganisationKind.COMPANY, "Weverij Vroeger"),
                        true)));
        bulk.insert(
                People.staff(),
                IntStream.range(0, MANY)
                        .mapToObj(number -> with(company, number))
                        .toList());
        assertThat(found("Vroeger overleg " + (MANY - 1))).isEqualTo(1);

        List<Organisation> renamed = new ArrayList<>();
        statements.atMost(60, () -> renamed.add(named(company, "Weverij Tussentijds")));
        assertThat(found("Vroeger overleg " + (MANY - 1))).isEqualTo(1);
        once();
        assertThat(found("Tussentijds overleg 0")).isEqualTo(1);
        assertThat(found("Tussentijds overleg " + (MANY - 1))).isZero();

        named(renamed.getFirst(), "Spinnerij Nadien");
        names.catchUp(() -> true);

        assertThat(found("Nadien overleg 0")).isEqualTo(1);
        assertThat(found("Nadien overleg " + (MANY - 1))).isEqualTo(1);
        assertThat(found("Tussentijds")).isZero();
        assertThat(found("Vroeger")).isZero();
        statements.atMost(1, () -> names.catchUp(() -> true));
    }

    /** One part, as a process that stops after it. */
    private void once() {
        int[] parts = {0};
        names.catchUp(() -> parts[0]++ == 0);
    }

    private Organisation named(Organisation organisation, String name) {
        return done(organisations.update(
                People.staff(),
                organisation.id(),
                organisation.version(),
                details -> details.edit().name(name).build()));
    }

    private int found(String words) {
        return search.search(People.staff(), words, Set.of(SearchType.CONTACT_MOMENT), false, PageRequest.first(9))
                .nodes()
                .size();
    }

    private static BulkContactMoment with(Organisation company, int number) {
        return new BulkContactMoment(
                new ContactMomentId(Ids.next()),
                "Overleg " + number,
                Channel.CALL,
                ContactMomentStatus.HELD,
                THEN,
                null,
                null,
                "Verslag",
                new UserId(People.staff().userId()),
                THEN,
                Visibility.TEAM,
                Set.of(),
                List.of(new BulkParticipant(
                        Ids.next(), Side.THEIRS, "Bedrijf", "Bedrijf", company.id(), company.kind(), null, null, null)),
                Map.of(),
                List.of());
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + outcome);
    }
}
