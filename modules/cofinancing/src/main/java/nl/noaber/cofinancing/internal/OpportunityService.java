package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingAward;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityChange;
import nl.noaber.cofinancing.FundingOpportunityFilter;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingOpportunityOrder;
import nl.noaber.cofinancing.FundingOpportunityStep;
import nl.noaber.cofinancing.FundingPipelineColumn;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.internal.OpportunityRepository.PaperSort;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

@Singleton
final class OpportunityService implements FundingOpportunities {

    private final SchemeRepository schemes;
    private final SchemeService adding;
    private final OpportunityReader reader;
    private final PipelineReader pipeline;
    private final MatchReader matching;
    private final OpportunityWriting writing;
    private final OpportunityMoving moving;
    private final OpportunityAsking asking;
    private final OpportunityAwarding awarding;

    OpportunityService(
            SchemeRepository schemes,
            SchemeService adding,
            OpportunityReader reader,
            PipelineReader pipeline,
            MatchReader matching,
            OpportunityWriting writing,
            OpportunityMoving moving,
            OpportunityAsking asking,
            OpportunityAwarding awarding) {
        this.schemes = schemes;
        this.adding = adding;
        this.reader = reader;
        this.pipeline = pipeline;
        this.matching = matching;
        this.writing = writing;
        this.moving = moving;
        this.asking = asking;
        this.awarding = awarding;
    }

    @Override
    public List<FundingScheme> schemes(Viewer viewer) {
        return schemes.all();
    }

    @Override
    public Map<FundingSchemeId, FundingScheme> schemesByIds(Viewer viewer, Set<FundingSchemeId> ids) {
        return schemes.byIds(ids);
    }

    @Override
    public Recording<FundingScheme> addScheme(Viewer viewer, FundingScheme scheme) {
        return adding.add(viewer, scheme);
    }

    @Override
    public Map<FundingOpportunityId, FundingOpportunity> byIds(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<FundingOpportunity> list(
            Viewer viewer, FundingOpportunityFilter filter, FundingOpportunityOrder order, PageRequest page) {
        return reader.list(viewer, filter, order, page);
    }

    @Override
    public long count(Viewer viewer, FundingOpportunityFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public List<FundingPipelineColumn> pipeline(Viewer viewer, int perStage) {
        return pipeline.pipeline(viewer, perStage);
    }

    @Override
    public Map<FundingOpportunityId, List<FundingOpportunityStep>> steps(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.steps(viewer, ids);
    }

    @Override
    public Map<FundingOpportunityId, List<String>> documents(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.papers(viewer, ids, PaperSort.DOCUMENT);
    }

    @Override
    public Map<FundingOpportunityId, List<String>> links(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.papers(viewer, ids, PaperSort.LINK);
    }

    @Override
    public Map<FundingOpportunityId, Set<ChallengeId>> challenges(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.challenges(viewer, ids);
    }

    @Override
    public Map<FundingOpportunityId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.sharedWith(viewer, ids);
    }

    @Override
    public Map<FundingOpportunityId, List<FundingApplication>> applications(
            Viewer viewer, Set<FundingOpportunityId> ids) {
        return reader.applications(viewer, ids);
    }

    @Override
    public Map<FundingOpportunityId, List<FundingMatch>> matches(Viewer viewer, Set<FundingOpportunityId> ids) {
        return matching.matches(viewer, ids);
    }

    @Override
    public Map<ProjectId, List<FundingMatch>> matchesOf(Viewer viewer, Set<ProjectId> ids) {
        return matching.matchesOf(viewer, ids);
    }

    @Override
    public Recording<FundingOpportunity> record(
            Viewer viewer, NewFundingOpportunity opportunity, Set<String> acceptedWarnings) {
        return writing.record(viewer, opportunity, acceptedWarnings);
    }

    @Override
    public Recording<FundingOpportunity> update(
            Viewer viewer, FundingOpportunityId id, int expectedVersion, FundingOpportunityChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<FundingOpportunity> move(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            NewFundingStep step,
            Set<String> acceptedWarnings) {
        return moving.move(viewer, id, expectedVersion, step, acceptedWarnings);
    }

    @Override
    public Recording<FundingOpportunity> ask(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            ProjectId project,
            List<MoneyLine> lines,
            Set<String> acceptedWarnings) {
        return asking.ask(viewer, id, expectedVersion, project, lines, acceptedWarnings);
    }

    @Override
    public Recording<FundingOpportunity> drop(
            Viewer viewer, FundingOpportunityId id, int expectedVersion, ProjectId project) {
        return asking.drop(viewer, id, expectedVersion, project);
    }

    @Override
    public Recording<FundingOpportunity> award(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            FundingAward award,
            Set<String> acceptedWarnings) {
        return awarding.award(viewer, id, expectedVersion, award, acceptedWarnings);
    }

    @Override
    public Recording<FundingOpportunity> withdraw(Viewer viewer, FundingOpportunityId id, int expectedVersion) {
        return writing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<FundingOpportunity> restore(Viewer viewer, FundingOpportunityId id, int expectedVersion) {
        return writing.restore(viewer, id, expectedVersion);
    }
}
