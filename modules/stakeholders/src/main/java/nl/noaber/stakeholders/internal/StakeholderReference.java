package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.internal.Register.Line;

/** Loads the organisations of the registers and the budget chapters that ministries answer for. */
@Singleton
final class StakeholderReference implements ReferenceData {

    private final Database database;
    private final OrganisationRegister organisations;
    private final Transactions transactions;

    StakeholderReference(Database database, OrganisationRegister organisations, Transactions transactions) {
        this.database = database;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    private record ChapterMinistry(BudgetChapterId chapterId, OrganisationId organisationId) {}

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public void load(Viewer system) {
        load(system, Register::lines);
    }

    void load(Viewer system, Function<String, List<Line>> registers) {
        transactions.retrying(() -> {
            organisations.load(system, RegisteredOrganisations.all(registers));
            chapters(registers.apply("budget_chapter_ministries.csv"));
        });
    }

    /** Users cannot change these: what the register says is so. */
    private void chapters(List<Line> register) {
        Map<UUID, UUID> there = database.sql("SELECT budget_chapter_id, organisation_id FROM budget_chapter_ministry")
                .map(row -> row.uuid("budget_chapter_id"), row -> row.uuid("organisation_id"));
        List<ChapterMinistry> brought = register.stream()
                .map(line -> new ChapterMinistry(
                        new BudgetChapterId(Ids.named("budget-chapter/" + line.text("chapter"))),
                        RegisteredOrganisations.id("ministry/" + line.text("ministry_key"))))
                .filter(each -> !each.organisationId()
                        .value()
                        .equals(there.get(each.chapterId().value())))
                .toList();
        database.sql("DELETE FROM budget_chapter_ministry WHERE budget_chapter_id IN (:ids)")
                .bind("ids", brought.stream().map(ChapterMinistry::chapterId).toList())
                .update();
        database.sql("""
            INSERT INTO budget_chapter_ministry (budget_chapter_id, organisation_id)
            VALUES (:chapterId, :organisationId)
            """).updateEach(brought);
    }
}
