package nl.noaber.briefings.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingSums;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.RecordRef;

/** What the executive's own organisation gives and others give, and what is missing. */
final class MoneyPassages {

    private MoneyPassages() {}

    static List<Passage> of(Gathered known) {
        List<Passage> passages = new ArrayList<>();
        known.contributions().forEach(one -> contribution(known, one, passages));
        known.projects().values().stream()
                .sorted(Comparator.comparing(Project::title)
                        .thenComparing(project -> project.id().value()))
                .forEach(project -> missing(known, project, passages));
        return passages;
    }

    private static void contribution(Gathered known, Contribution contribution, List<Passage> passages) {
        RecordRef ref = RecordRef.of(Contribution.TYPE, contribution.id());
        boolean ours = contribution.partyId().equals(known.subject().ours());
        String party = known.name(contribution.partyId());
        String project = "“" + Texts.plain(contribution.projectTitle()) + "”";
        BigDecimal amount = known.amount(contribution);
        passages.add(new Passage(
                ours ? BriefingSection.GIVE : BriefingSection.GET,
                party + " voor " + project + ": "
                        + (amount.signum() == 0 ? "" : DutchWords.euros(amount) + ", ")
                        + DutchWords.state(contribution.state()) + until(contribution) + ".",
                ref));
        if (contribution.expired()) {
            ask("Hoe verder nu de bijdrage van " + party + " aan " + project + " is verlopen?", ref, passages);
        }
        if (contribution.conditionFailed()) {
            ask(
                    "Wat als " + party + " niet bijdraagt aan " + project + ", nu een voorwaarde niet is vervuld?",
                    ref,
                    passages);
        }
    }

    private static String until(Contribution contribution) {
        return contribution.expiresOn() == null
                ? ""
                : (contribution.expired() ? ", gold tot en met " : ", geldt tot en met ")
                        + DutchWords.day(contribution.expiresOn());
    }

    private static void missing(Gathered known, Project project, List<Passage> passages) {
        Funding funding = known.fundings().get(project.id());
        FundingSums sums = funding == null ? FundingSums.NONE : funding.total();
        if (sums.gap().signum() > 0) {
            ask(
                    "Waar komt de " + DutchWords.euros(sums.gap()) + " vandaan die voor “"
                            + Texts.plain(project.title())
                            + "” nog niet zeker is (kosten " + DutchWords.euros(sums.cost()) + ", zeker "
                            + DutchWords.euros(sums.sure()) + ")?",
                    RecordRef.of(Project.TYPE, project.id()),
                    passages);
        }
    }

    private static void ask(String question, RecordRef ref, List<Passage> passages) {
        passages.add(new Passage(BriefingSection.QUESTIONS, question, ref));
    }
}
