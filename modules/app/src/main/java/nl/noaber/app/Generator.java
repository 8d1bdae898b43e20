package nl.noaber.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.noaber.app.GeneratedMessages.Asked;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.Projects;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.DatabaseException;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.SignOffs;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Persons;

/** Makes persons, messages, projects, funding opportunities, agendas and contact moments with the organisations of the registers, in batches. */
@Singleton
final class Generator {

    private static final Batches BATCHES = new Batches(2_000, 3);
    private static final Batches FEW = new Batches(20, 3);
    private static final int DAYS = 14;
    private static final int PROGRESS = 20_000;

    private final Organisations organisations;
    private final Persons persons;
    private final ContactMoments moments;
    private final ContactBulk bulk;
    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final Projects projects;
    private final Contributions contributions;
    private final FundingOpportunities opportunities;
    private final GeneratedAgendaWriting agendas;
    private final Clock clock;

    Generator(
            Organisations organisations,
            Persons persons,
            ContactMoments moments,
            ContactBulk bulk,
            LobbyMessages messages,
            SignOffs signOffs,
            Projects projects,
            Contributions contributions,
            FundingOpportunities opportunities,
            GeneratedAgendaWriting agendas,
            Clock clock) {
        this.organisations = organisations;
        this.persons = persons;
        this.moments = moments;
        this.bulk = bulk;
        this.messages = messages;
        this.signOffs = signOffs;
        this.projects = projects;
        this.contributions = contributions;
        this.opportunities = opportunities;
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * Makes them.
     *
     * @return how long the contact moments took, apart from all that they are about
     * @throws Unusable when generated contact moments are there already, or when not all could be made
     */
    Duration generate(Viewer system, int count, Consumer<String> progress) {
        GeneratedWorld world = world(system, count);
        refuseSecondTime(system);
        try {
            prepare(system, world, progress);
            long begin = System.nanoTime();
            write(system, world, count, progress);
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (DatabaseException | IllegalStateException failed) {
            throw new Unusable(
                    "Not all contact moments could be made (" + failed.getMessage() + "): what is there is a part of"
                            + " them, so choose an empty folder with NOABER_DATA, or another database with"
                            + " NOABER_JDBC_URL, and generate again.",
                    failed);
        }
    }

    /** What is made, with the organisations that are there. */
    GeneratedWorld world(Viewer system, int count) {
        return new GeneratedWorld(all(system), count);
    }

    /** Persons first: the contact moments are with them. */
    private void prepare(Viewer system, GeneratedWorld world, Consumer<String> progress) {
        List<NewPerson> everybody = world.persons();
        BATCHES.each(
                everybody.size(),
                (from, until) -> persons.registerAll(system, everybody.subList(from, until)),
                _ -> {});
        progress.accept(everybody.size() + " persons");
        Asked asked = asked(system);
        FEW.eachOne(world.messages().size(), index -> world.messages().make(messages, signOffs, asked, system, index));
        progress.accept(world.messages().size() + " messages");
        FEW.each(
                world.projects().size(),
                (from, until) -> world.projects().make(projects, contributions, system, from, until),
                _ -> {});
        progress.accept(world.projects().size() + " projects");
        FEW.eachOne(world.opportunities().size(), index -> world.opportunities().make(opportunities, system, index));
        progress.accept(world.opportunities().size() + " funding opportunities");
        agendas.write(system, world.agendas(), FEW, progress);
    }

    private void write(Viewer system, GeneratedWorld world, int count, Consumer<String> progress) {
        BATCHES.each(count, (from, until) -> bulk.insert(system, moments(world, from, until)), done -> {
            if (done % PROGRESS == 0) {
                progress.accept(done + " of " + count);
            }
        });
    }

    /** The regions of the NPVR, of which nobody's address is known, so that nothing is mailed. */
    private Asked asked(Viewer system) {
        return new Asked(
                all(system).stream()
                        .filter(organisation -> organisation.kind() == OrganisationKind.NPVR_REGION)
                        .map(organisation -> new AskedOrganisation(organisation.id(), null))
                        .toList(),
                DutchTime.today(clock).plusDays(DAYS));
    }

    private void refuseSecondTime(Viewer system) {
        if (moments.byId(system, GeneratedWorld.first()).isPresent()) {
            throw new Unusable(
                    "The generated contact moments are there already: choose an empty folder with NOABER_DATA,"
                            + " or another database with NOABER_JDBC_URL.");
        }
    }

    private static List<BulkContactMoment> moments(GeneratedWorld world, int from, int until) {
        List<BulkContactMoment> batch = new ArrayList<>();
        for (int index = from; index < until; index++) {
            batch.add(world.moment(index));
        }
        return batch;
    }

    private List<Organisation> all(Viewer system) {
        List<Organisation> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = organisations.list(
                    system,
                    OrganisationFilter.ALL,
                    OrganisationOrder.NAME_UP,
                    PageRequest.first(PageRequest.MOST, cursor.orElse(null)));
            all.addAll(page.nodes());
            cursor = page.hasNextPage() ? Optional.ofNullable(page.lastCursor()) : Optional.empty();
        } while (cursor.isPresent());
        return all;
    }
}
