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
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** Loads the organisations of the registers and the budget chapters that ministries answer for. */
@Singleton
final class StakeholderReference implements ReferenceData {

    private final Database database;
    private final NewOrganisations inserts;
    private final ChangeLog log;
    private final Transactions transactions;
    private final Clock clock;

    StakeholderReference(
            Database database, NewOrganisations inserts, ChangeLog log, Transactions transactions, Clock clock) {
        this.database = database;
        this.inserts = inserts;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record ChapterMinistry(BudgetChapterId chapterId, OrganisationId organisationId) {}

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> {
            organisations(system);
            chapters();
        });
    }

    /** What is there stays as it is, whoever made it so. */
    private void organisations(Viewer system) {
        Set<UUID> there = Set.copyOf(database.sql("SELECT id FROM organisation").list(row -> row.uuid("id")));
        List<Organisation> added = RegisteredOrganisations.all().stream()
                .filter(each -> !there.contains(each.id().value()))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        inserts.insertAll(system, added, clock.instant());
        log.write(system, added.stream().map(StakeholderReference::entry).toList());
    }

    private static Entry entry(Organisation organisation) {
        return new Entry(
                organisation.id().ref(),
                ChangeAction.CREATED,
                1,
                FieldChange.between(Map.of(), OrganisationFields.of(organisation.details())));
    }

    private void chapters() {
        Set<UUID> there = Set.copyOf(database.sql("SELECT budget_chapter_id FROM budget_chapter_ministry")
                .list(row -> row.uuid("budget_chapter_id")));
        List<ChapterMinistry> added = Register.lines("budget_chapter_ministries.csv").stream()
                .map(line -> new ChapterMinistry(
                        new BudgetChapterId(Ids.named("budget-chapter/" + line.text("chapter"))),
                        RegisteredOrganisations.id("ministry/" + line.text("ministry_key"))))
                .filter(each -> !there.contains(each.chapterId().value()))
                .toList();
        database.sql("""
            INSERT INTO budget_chapter_ministry (budget_chapter_id, organisation_id)
            VALUES (:chapterId, :organisationId)
            """).updateEach(added);
    }
}
