package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.Told;
import org.jspecify.annotations.Nullable;

/** Projects, contributions, divisions, cash books and opportunities hold no data on persons, but what the team writes in them may name somebody. */
@Singleton
final class CofinancingPersonalRecords implements PersonalRecords {

    private static final String PROJECT = "project";
    private static final String CONTRIBUTION = "contribution";
    private static final String DIVISION = "costDivision";
    private static final String MANDATE = "cashierMandate";
    private static final String OPPORTUNITY = "fundingOpportunity";
    private static final Map<String, String> KINDS = Map.of(
            Project.TYPE,
            PROJECT,
            Contribution.TYPE,
            CONTRIBUTION,
            CostDivision.TYPE,
            DIVISION,
            CashierMandate.TYPE,
            MANDATE,
            FundingOpportunity.TYPE,
            OPPORTUNITY);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 50;

    private final NamingMoney naming;
    private final Projects projects;
    private final Contributions contributions;
    private final CostDivisions divisions;
    private final Cashiers cashiers;
    private final FundingOpportunities opportunities;
    private final ErasingMoney erasing;

    CofinancingPersonalRecords(
            NamingMoney naming,
            Projects projects,
            Contributions contributions,
            CostDivisions divisions,
            Cashiers cashiers,
            FundingOpportunities opportunities,
            ErasingMoney erasing) {
        this.naming = naming;
        this.projects = projects;
        this.contributions = contributions;
        this.divisions = divisions;
        this.cashiers = cashiers;
        this.opportunities = opportunities;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                holding(PROJECT, "project", "title", "description", "created_by_name"),
                holding(PROJECT, "cost_estimate", "source", "note", "made_by_name"),
                holding(CONTRIBUTION, "contribution", "conditions", "created_by_name"),
                holding(CONTRIBUTION, "contribution_step", "document", "note", "recorded_by_name"),
                holding(DIVISION, "cost_division", "title", "source", "created_by_name"),
                holding(DIVISION, "cost_division_proposal", "name", "note", "made_by_name"),
                holding(DIVISION, "cost_division_answer", "remark", "document", "recorded_by_name"),
                holding(MANDATE, "cashier_mandate", "document", "note", "created_by_name"),
                holding(MANDATE, "cashier_line", "description", "reference", "recorded_by_name"),
                holding(
                        OPPORTUNITY,
                        "funding_opportunity",
                        "title",
                        "applicants",
                        "conditions",
                        "next_step",
                        "created_by_name"),
                holding(OPPORTUNITY, "funding_opportunity_paper", "text"),
                holding(OPPORTUNITY, "funding_opportunity_step", "document", "note", "recorded_by_name"));
    }

    private static Holding holding(String kind, String table, String... columns) {
        return new Holding(
                kind,
                table,
                List.of(columns),
                Set.of(People.NAMED_IN_TEXTS, People.USERS),
                Set.of(Data.NAME, Data.ACTION));
    }

    /** What is seen of a record by who looks for somebody. */
    private record Seen(String title, Instant at) {}

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return told(viewer, subject).mentions();
    }

    @Override
    public Told told(Viewer viewer, Subject subject) {
        List<UUID> found = naming.like(subject, BEGINNING, Told.MOST);
        return found.isEmpty()
                ? new Told(List.of(), false)
                : new Told(mentions(viewer, subject, found), found.size() >= Told.MOST);
    }

    private List<Mention> mentions(Viewer viewer, Subject subject, List<UUID> found) {
        Map<RecordRef, List<MoneyText>> texts = naming.texts(found).stream()
                .filter(text -> subject.names().in(text.text()).isPresent())
                .collect(Collectors.groupingBy(MoneyText::record, LinkedHashMap::new, Collectors.toList()));
        Map<RecordRef, Seen> visible = visible(viewer, texts.keySet());
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((record, naming) -> mentions.add(mention(subject, record, naming, visible.get(record))));
        return mentions;
    }

    private Map<RecordRef, Seen> visible(Viewer viewer, Set<RecordRef> records) {
        Map<RecordRef, Seen> visible = new HashMap<>();
        Set<UUID> ids = records.stream().map(RecordRef::id).collect(Collectors.toSet());
        projects.byIds(viewer, ids.stream().map(ProjectId::new).collect(Collectors.toSet()))
                .forEach((id, project) ->
                        visible.put(RecordRef.of(Project.TYPE, id), new Seen(project.title(), project.updatedAt())));
        contributions
                .byIds(viewer, ids.stream().map(ContributionId::new).collect(Collectors.toSet()))
                .forEach((id, contribution) -> visible.put(
                        RecordRef.of(Contribution.TYPE, id),
                        new Seen(contribution.projectTitle(), contribution.updatedAt())));
        divisions
                .byIds(viewer, ids.stream().map(CostDivisionId::new).collect(Collectors.toSet()))
                .forEach((id, division) -> visible.put(
                        RecordRef.of(CostDivision.TYPE, id), new Seen(division.title(), division.updatedAt())));
        cashiers.byIds(viewer, ids.stream().map(CashierMandateId::new).collect(Collectors.toSet()))
                .forEach((id, mandate) -> visible.put(
                        RecordRef.of(CashierMandate.TYPE, id), new Seen(mandate.document(), mandate.updatedAt())));
        opportunities
                .byIds(viewer, ids.stream().map(FundingOpportunityId::new).collect(Collectors.toSet()))
                .forEach((id, opportunity) -> visible.put(
                        RecordRef.of(FundingOpportunity.TYPE, id),
                        new Seen(opportunity.title(), opportunity.updatedAt())));
        return visible;
    }

    /** The same words in several places are told once. */
    private static Mention mention(Subject subject, RecordRef record, List<MoneyText> texts, @Nullable Seen seen) {
        String all = texts.stream().map(MoneyText::text).distinct().collect(Collectors.joining("\n"));
        return new Mention(
                Objects.requireNonNull(KINDS.get(record.type())),
                record,
                seen == null ? null : seen.title(),
                seen == null ? null : seen.at(),
                subject.names().in(all).orElseThrow(),
                seen == null
                        ? List.of()
                        : texts.stream()
                                .map(text -> new Value(text.place().field(), text.text()))
                                .distinct()
                                .toList(),
                subject.names().alone(all));
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing who, @Nullable String after) {
        UUID from = after == null ? BEGINNING : Ids.parse(after).orElseThrow();
        List<UUID> found = naming.like(who.subject(), from, BATCH);
        int changed = erasing.erase(viewer, who, found);
        return found.size() == BATCH ? new ErasedPart(changed, found.getLast().toString()) : ErasedPart.last(changed);
    }
}
