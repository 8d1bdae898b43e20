package nl.noaber.app;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Persons;

/** Makes persons and contact moments with the organisations of the registers, in batches. */
@Singleton
final class Generator {

    private static final int BATCH = 2_000;
    private static final int WRITERS = 3;

    private final Organisations organisations;
    private final Persons persons;
    private final ContactMoments moments;
    private final ContactBulk bulk;

    Generator(Organisations organisations, Persons persons, ContactMoments moments, ContactBulk bulk) {
        this.organisations = organisations;
        this.persons = persons;
        this.moments = moments;
        this.bulk = bulk;
    }

    /**
     * Makes them.
     *
     * @throws Unusable when generated contact moments are there already
     */
    void generate(Viewer system, int count, Consumer<String> progress) {
        GeneratedWorld world = new GeneratedWorld(all(system), count);
        refuseSecondTime(system);
        for (int from = 0; from < world.persons().size(); from += BATCH) {
            List<NewPerson> batch = world.persons()
                    .subList(from, Math.min(from + BATCH, world.persons().size()));
            persons.registerAll(system, batch);
        }
        progress.accept(world.persons().size() + " persons");
        insertAll(system, world, count, progress);
    }

    /** Several at the same time: while the database writes one batch, another is made. */
    private void insertAll(Viewer system, GeneratedWorld world, int count, Consumer<String> progress) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < count; from += BATCH) {
                int begin = from;
                int end = Math.min(from + BATCH, count);
                batches.add(writers.submit(() -> {
                    bulk.insert(system, moments(world, begin, end));
                    tell(progress, done.addAndGet(end - begin), count);
                }));
            }
            batches.forEach(batch -> await(batch, writers));
        }
    }

    private static void tell(Consumer<String> progress, int done, int count) {
        if (done % (10 * BATCH) == 0) {
            progress.accept(done + " of " + count);
        }
    }

    private static void await(Future<?> batch, ExecutorService writers) {
        try {
            batch.get();
        } catch (ExecutionException failed) {
            writers.shutdownNow();
            throw new IllegalStateException("generating contact moments", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            writers.shutdownNow();
            throw new IllegalStateException("interrupted while generating", interrupted);
        }
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
