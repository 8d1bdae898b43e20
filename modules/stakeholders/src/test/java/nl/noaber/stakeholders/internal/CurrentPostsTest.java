package nl.noaber.stakeholders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class CurrentPostsTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 5, 31);

    private final Persons persons;
    private final Tenures tenures;
    private final CurrentPosts posts;
    private final SearchIndex search;
    private final Organisations organisations;
    private final Posts establishing;

    CurrentPostsTest(
            Persons persons,
            Tenures tenures,
            CurrentPosts posts,
            SearchIndex search,
            Organisations organisations,
            Posts establishing) {
        this.persons = persons;
        this.tenures = tenures;
        this.posts = posts;
        this.search = search;
        this.organisations = organisations;
        this.establishing = establishing;
    }

    @Test
    void areFoundFromTheirFirstDayToTheirLast() {
        Viewer system = Viewer.system("test");
        NewOrganisation organisation = NewOrganisation.of(OrganisationKind.FUND, "Wisselfonds");
        organisations.register(system, organisation);
        NewPost post = NewPost.of(organisation.id(), "Penningmeester", PostLevel.CIVIL_SERVICE);
        establishing.establish(system, post);
        NewPerson person = NewPerson.of("Dagwisseling", "test");
        assertThat(persons.register(system, person)).isInstanceOf(Outcome.Done.class);
        Validity period = new Validity(PartialDate.of(FIRST), PartialDate.of(LAST));
        assertThat(tenures.appoint(system, NewTenure.of(person.id(), post.id(), period)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(subtitle()).isEqualTo("none");

        posts.renew(FIRST.minusDays(1), FIRST);
        assertThat(subtitle()).contains("Penningmeester");

        posts.renew(LAST, LAST.plusDays(1));
        assertThat(subtitle()).isEqualTo("none");
    }

    private String subtitle() {
        List<SearchHit> hits = search.search(
                        People.staff(), "Dagwisseling", Set.of(SearchType.PERSON), false, PageRequest.first(1))
                .nodes();
        String subtitle = hits.getFirst().subtitle();
        return subtitle == null ? "none" : subtitle;
    }
}
