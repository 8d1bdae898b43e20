package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the registers say of organisations. Of one that is there, a newer register changes what it said otherwise
 * before, and leaves alone what users changed since. What a user withdrew or merged stays so.
 */
@Singleton
final class OrganisationRegister {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationRegister.class);

    private final Database database;
    private final NewOrganisations inserts;
    private final OrganisationKeeper keeper;
    private final RegisteredFields loaded;
    private final ChangeLog log;
    private final Clock clock;

    OrganisationRegister(
            Database database,
            NewOrganisations inserts,
            OrganisationKeeper keeper,
            RegisteredFields loaded,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.inserts = inserts;
        this.keeper = keeper;
        this.loaded = loaded;
        this.log = log;
        this.clock = clock;
    }

    /** In the open transaction; each organisation after those it points at. */
    void load(Viewer system, List<Organisation> registered) {
        Set<UUID> there = Set.copyOf(database.sql("SELECT id FROM organisation").list(row -> row.uuid("id")));
        Map<UUID, Map<String, String>> before = loaded.all();
        insert(
                system,
                registered.stream()
                        .filter(each -> !there.contains(each.id().value()))
                        .filter(each -> there.isEmpty() || isPossible(each))
                        .toList());
        registered.stream()
                .filter(each -> there.contains(each.id().value()))
                .filter(each ->
                        !RegisteredFields.of(each).equals(before.get(each.id().value())))
                .forEach(each -> follow(system, each));
    }

    private void insert(Viewer system, List<Organisation> added) {
        if (added.isEmpty()) {
            return;
        }
        inserts.insertAll(system, added, clock.instant());
        loaded.replace(added);
        log.write(
                system,
                added.stream()
                        .map(each -> entry(
                                each,
                                ChangeAction.CREATED,
                                FieldChange.between(Map.of(), OrganisationFields.of(each.details()))))
                        .toList());
    }

    /** Under the lock of the organisation; another process may have been first. */
    private void follow(Viewer system, Organisation register) {
        Organisation stored = keeper.lock(register.id()).orElseThrow();
        if (!stored.id().equals(register.id()) || stored.withdrawn()) {
            return;
        }
        Map<String, String> before = loaded.of(register.id());
        if (!before.isEmpty()) {
            Organisation after = RegisterChange.merged(stored, before, register);
            if (!isPossible(after)) {
                return;
            }
            store(system, stored, after);
        }
        loaded.replace(List.of(register));
    }

    private void store(Viewer system, Organisation stored, Organisation after) {
        List<FieldChange> changes = FieldChange.between(RegisteredFields.of(stored), RegisteredFields.of(after));
        if (changes.isEmpty()) {
            return;
        }
        keeper.store(stored, after, clock.instant());
        database.sql("UPDATE organisation SET source = :source, certainty = :certainty WHERE id = :id")
                .bind("source", after.source().text())
                .bind("certainty", after.source().certainty())
                .bind("id", after.id())
                .update();
        log.write(system, entry(keeper.again(stored), ChangeAction.UPDATED, changes));
    }

    private static Entry entry(Organisation organisation, ChangeAction action, List<FieldChange> changes) {
        return new Entry(organisation.id().ref(), action, organisation.version(), changes);
    }

    /** A register must not keep the installation from starting: what does not fit waits for somebody who looks. */
    private boolean isPossible(Organisation organisation) {
        List<Problem> problems = keeper.problems(organisation);
        if (!problems.isEmpty()) {
            LOG.warn("The register's {} does not fit what is stored: {}", organisation.name(), problems);
        }
        return problems.isEmpty();
    }
}
