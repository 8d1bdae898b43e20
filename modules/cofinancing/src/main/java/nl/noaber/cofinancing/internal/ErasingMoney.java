package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;

/** Makes a person a pseudonym in projects, contributions, divisions, cash books and opportunities. What was given stays, and so does when it was last changed. */
@Singleton
final class ErasingMoney {

    private final Database database;
    private final NamingMoney naming;
    private final ProjectRepository projects;
    private final ContributionRepository contributions;
    private final DivisionRepository divisions;
    private final CashierRepository cashiers;
    private final OpportunityRepository opportunities;
    private final ChangeLog changeLog;
    private final ProjectSearch search;
    private final DivisionSearch divisionSearch;
    private final OpportunitySearch opportunitySearch;

    ErasingMoney(
            Database database,
            NamingMoney naming,
            ProjectRepository projects,
            ContributionRepository contributions,
            DivisionRepository divisions,
            CashierRepository cashiers,
            OpportunityRepository opportunities,
            ChangeLog changeLog,
            ProjectSearch search,
            DivisionSearch divisionSearch,
            OpportunitySearch opportunitySearch) {
        this.database = database;
        this.naming = naming;
        this.projects = projects;
        this.contributions = contributions;
        this.divisions = divisions;
        this.cashiers = cashiers;
        this.opportunities = opportunities;
        this.changeLog = changeLog;
        this.search = search;
        this.divisionSearch = divisionSearch;
        this.opportunitySearch = opportunitySearch;
    }

    private record Touched(UUID id) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        projects.lock(ids.stream().map(ProjectId::new).toList());
        contributions.lock(ids.stream().map(ContributionId::new).toList());
        divisions.lock(ids.stream().map(CostDivisionId::new).toList());
        cashiers.lock(ids.stream().map(CashierMandateId::new).toList());
        opportunities.lock(ids.stream().map(FundingOpportunityId::new).toList());
        Map<RecordRef, List<MoneyText>> changed = naming.texts(ids).stream()
                .filter(text -> !without(erasing, text).equals(text))
                .map(text -> without(erasing, text))
                .collect(Collectors.groupingBy(MoneyText::record));
        changed.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(MoneyText::place, TreeMap::new, Collectors.toList()))
                .forEach((place, texts) -> place.update(database).updateEach(texts));
        count(changed);
        changeLog.write(
                viewer,
                changed.entrySet().stream()
                        .map(one -> erased(one.getKey(), one.getValue()))
                        .toList());
        find(changed);
        return changed.size();
    }

    /** One version on. */
    private void count(Map<RecordRef, List<MoneyText>> changed) {
        database.sql("UPDATE project SET version = version + 1 WHERE id = :id").updateEach(of(changed, Project.TYPE));
        database.sql("UPDATE contribution SET version = version + 1 WHERE id = :id")
                .updateEach(of(changed, Contribution.TYPE));
        database.sql("UPDATE cost_division SET version = version + 1 WHERE id = :id")
                .updateEach(of(changed, CostDivision.TYPE));
        database.sql("UPDATE cashier_mandate SET version = version + 1 WHERE id = :id")
                .updateEach(of(changed, CashierMandate.TYPE));
        database.sql("UPDATE funding_opportunity SET version = version + 1 WHERE id = :id")
                .updateEach(of(changed, FundingOpportunity.TYPE));
    }

    private void find(Map<RecordRef, List<MoneyText>> changed) {
        search.found(of(changed, Project.TYPE).stream()
                .map(touched -> new ProjectId(touched.id()))
                .toList());
        divisionSearch.found(of(changed, CostDivision.TYPE).stream()
                .map(touched -> new CostDivisionId(touched.id()))
                .toList());
        opportunitySearch.found(of(changed, FundingOpportunity.TYPE).stream()
                .map(touched -> new FundingOpportunityId(touched.id()))
                .toList());
    }

    private static List<Touched> of(Map<RecordRef, List<MoneyText>> changed, String type) {
        return changed.keySet().stream()
                .filter(record -> record.type().equals(type))
                .map(record -> new Touched(record.id()))
                .toList();
    }

    /** A pseudonym is cut where there is no room for it. */
    private static MoneyText without(Erasing erasing, MoneyText text) {
        String after = erasing.of(text.record(), text.text());
        int most = text.place().longest();
        return text.saying(
                after.codePointCount(0, after.length()) <= most
                        ? after
                        : after.substring(0, after.offsetByCodePoints(0, most)));
    }

    private Entry erased(RecordRef record, List<MoneyText> texts) {
        return new Entry(
                record,
                ChangeAction.ERASED,
                version(record),
                texts.stream()
                        .map(text -> text.place().field())
                        .distinct()
                        .map(field -> new FieldChange(field, null, Erasing.ERASED))
                        .toList());
    }

    private int version(RecordRef record) {
        return switch (record.type()) {
            case Project.TYPE ->
                projects.whole(new ProjectId(record.id())).orElseThrow().row().version();
            case Contribution.TYPE ->
                contributions
                        .whole(new ContributionId(record.id()))
                        .orElseThrow()
                        .row()
                        .version();
            case CashierMandate.TYPE ->
                cashiers.locked(new CashierMandateId(record.id()))
                        .orElseThrow()
                        .row()
                        .version();
            case FundingOpportunity.TYPE ->
                opportunities
                        .locked(new FundingOpportunityId(record.id()))
                        .orElseThrow()
                        .row()
                        .version();
            default ->
                divisions
                        .locked(new CostDivisionId(record.id()))
                        .orElseThrow()
                        .row()
                        .version();
        };
    }
}
