package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;

/**
 * The demonstration's relations: posts and persons that are functions, who of the team looks after whom, and how often.
 * What the team thinks of a real organisation is not in it.
 */
@Singleton
final class StakeholderScenario implements Scenario {

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final Transactions transactions;

    StakeholderScenario(
            Organisations organisations, Posts posts, Persons persons, Tenures tenures, Transactions transactions) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.transactions = transactions;
    }

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> {
            function(system, "ministry/bzk", "programmamanager-npvr", "Programmamanager NPVR", "BZK");
            function(system, "ministry/ienw", "adviseur-bo-mirt", "Adviseur BO MIRT", "IenW");
            function(system, "province/overijssel", "programmamanager-ros", "Programmamanager ROS", "Overijssel");
            function(system, "municipality/hengelo", "kassier-ros", "Kassier ROS", "Hengelo");
            function(system, "npvr-region/achterhoek", "programmamanager", "Programmamanager NPVR", "Achterhoek");
            care(system, "ministry/bzk", "staff", ContactRhythm.MONTHLY, "npvr");
            care(system, "ministry/ienw", "staff", ContactRhythm.QUARTERLY, "ros");
            care(system, "province/overijssel", "staff-2", ContactRhythm.QUARTERLY, "ros");
        });
    }

    /** A post and the person who is that function. */
    private void function(Viewer system, String organisation, String key, String name, String place) {
        OrganisationId organisationId = RegisteredOrganisations.id(organisation);
        PostId postId = new PostId(Ids.named("post/" + organisation + "/" + key));
        PersonId personId = new PersonId(Ids.named("person/" + organisation + "/" + key));
        if (posts.byId(system, postId).isPresent()) {
            return;
        }
        PostDetails post = new PostDetails(name, PostLevel.CIVIL_SERVICE, false, Validity.OPEN);
        expect(posts.establish(system, new NewPost(postId, organisationId, post)));
        PersonDetails person = PersonDetails.of(PersonName.ofSurname(name + ", " + place), "demonstratie");
        expect(persons.register(system, new NewPerson(personId, person, null, null, true)));
        TenureId tenureId = new TenureId(Ids.named("tenure/" + organisation + "/" + key));
        expect(tenures.appoint(system, new NewTenure(tenureId, personId, postId, Validity.OPEN)));
    }

    private void care(Viewer system, String key, String user, ContactRhythm rhythm, String tag) {
        OrganisationId id = RegisteredOrganisations.id(key);
        Organisation organisation = organisations.byId(system, id).orElseThrow();
        if (organisation.version() > 1) {
            return;
        }
        expect(organisations.update(
                system,
                id,
                1,
                details -> details.edit()
                        .relationshipOwnerId(new UserId(Ids.named("user/" + user)))
                        .contactRhythm(rhythm)
                        .tags(List.of(tag))
                        .build()));
    }

    private static <T> void expect(Outcome<T> outcome) {
        if (!(outcome instanceof Outcome.Done<T>)) {
            throw new IllegalStateException("the demonstration does not keep to the rules: " + outcome);
        }
    }
}
