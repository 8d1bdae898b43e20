package nl.noaber.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.noaber.kernel.Role;
import nl.noaber.search.SearchType;
import nl.noaber.search.internal.Sample.Document;

/**
 * Chooses the steps that cost least, in documents read. On 200,000 documents a look-up of a word that all have takes two
 * to four seconds; reading the newest until a page is full takes a few milliseconds.
 */
final class Planner {

    /** A document that is looked up costs about as much as three that are read in order. */
    private static final double LOOK_UP = 3;

    /** A document that the index already tells to be of another type. */
    private static final double PASS_BY = 0.2;

    /** A grade that is likely to have this many times a page fills it, however wrong the sample. */
    private static final double PLENTY = 3;

    /** Words that are at most so many times as frequent as the rarest are looked up with it, and leave fewer to read. */
    private static final double LIKE_IT = 5;

    private final Sample sample;
    private final Question question;
    private final Sought sought;
    private final Set<SearchType> types;

    Planner(Sample sample, Question question) {
        this.sample = sample;
        this.question = question;
        this.sought = question.sought();
        this.types = question.types().isEmpty() ? EnumSet.allOf(SearchType.class) : question.types();
    }

    /** The cheapest plan that is likely to fill the page. */
    Plan likely() {
        return cheapest(false);
    }

    /** The cheapest plan that surely finds what there is. */
    Plan complete() {
        return cheapest(true);
    }

    /** The term to look up when that is cheaper than reading a list until a page is full; empty when it is not. */
    Optional<String> rareTerm() {
        Term rarest = rarest(Grade.TEXT);
        double hits = sample.having(types, document -> document.hasAll(sought.anywhere()));
        double total = sample.total(types);
        double reading = hits == 0 ? total : Math.min(total, question.limit() * total / hits);
        return sample.isEmpty() || rarest.cost() <= reading ? Optional.of(rarest.term()) : Optional.empty();
    }

    private Plan cheapest(boolean complete) {
        Term rarest = rarest(Grade.TEXT);
        Plan lookUp = new Plan(List.of(new Step.LookUp(rarest.term())), rarest.cost(), true);
        if (sample.isEmpty()) {
            return lookUp;
        }
        Plan byGrade = byGrade(complete);
        return lookUp.cost() <= byGrade.cost() ? lookUp : byGrade;
    }

    private Plan byGrade(boolean complete) {
        List<Step> steps = new ArrayList<>();
        double cost = 0;
        for (Grade grade : grades()) {
            double reading = reading(grade);
            Term rarest = rarest(grade);
            steps.add(reading < rarest.cost() ? new Step.Read(grade) : new Step.LookUpGrade(grade, rarest.term()));
            cost += Math.min(reading, rarest.cost());
            boolean plenty = sample.having(types, visible(grade)) >= PLENTY * question.limit();
            if (plenty && !complete && grade != Grade.TEXT) {
                return new Plan(steps, cost, false);
            }
        }
        return new Plan(steps, cost, true);
    }

    private List<Grade> grades() {
        Place after = question.after();
        return List.copyOf(EnumSet.range(after == null ? Grade.WHOLE_TITLE : after.grade(), Grade.TEXT));
    }

    /** How many are read until the page is full. Documents without a date come last, behind all that have one. */
    private double reading(Grade grade) {
        double total = read(types) + PASS_BY * (read(sample.types()) - read(types));
        double dated = sample.having(types, this::isDatedAndRead);
        double hits = sample.having(types, visible(grade).and(Document::dated));
        return dated == 0 || hits == 0 ? total : Math.min(total, question.limit() * dated / hits);
    }

    /** How many documents of these types are read to the end: for who is not of the team, those open to somebody like it. */
    private double read(Collection<SearchType> some) {
        return question.viewer().isTeam()
                ? sample.total(some)
                : sample.atMostHaving(some, document -> question.visibilities().contains(document.visibility()));
    }

    private Term rarest(Grade grade) {
        Collection<SearchType> all = sample.types();
        List<Term> terms = new ArrayList<>();
        for (String word : sought.words()) {
            String term = (grade == Grade.TEXT ? Terms.ANYWHERE : Terms.IN_TITLE) + word;
            String within = grade == Grade.WHOLE_TITLE ? " " + term + " " : " " + term;
            double having =
                    sample.atMostHaving(all, document -> document.terms().contains(within));
            terms.add(new Term(grade == Grade.WHOLE_TITLE ? term : term + "*", LOOK_UP * having));
        }
        Term rarest = terms.stream()
                .min(Comparator.comparingDouble(Term::cost)
                        .thenComparingInt(term -> -term.term().length()))
                .orElseThrow();
        List<String> likeIt = terms.stream()
                .filter(term -> term.cost() <= LIKE_IT * rarest.cost())
                .map(term -> "+" + term.term())
                .toList();
        return sample.isEmpty() || likeIt.size() == 1 ? rarest : new Term(String.join(" ", likeIt), rarest.cost());
    }

    private boolean isDatedAndRead(Document document) {
        return document.dated()
                && (question.viewer().isTeam() || question.visibilities().contains(document.visibility()));
    }

    private Predicate<Document> visible(Grade grade) {
        return document -> (question.withdrawn() || !document.withdrawn()) && isOpen(document) && has(document, grade);
    }

    private boolean has(Document document, Grade grade) {
        boolean whole = document.hasAll(sought.wholeInTitle());
        return switch (grade) {
            case WHOLE_TITLE -> whole;
            case TITLE -> !whole && document.hasAll(sought.inTitle());
            case TEXT -> !document.hasAll(sought.inTitle()) && document.hasAll(sought.anywhere());
        };
    }

    /** Whether the role alone lets the viewer see it; the query decides about those that name somebody. */
    private boolean isOpen(Document document) {
        Role role = question.viewer().role();
        return switch (document.visibility()) {
            case PUBLIC -> true;
            case BOARD -> role == Role.BOARD || role.isTeam();
            case TEAM, SHARED -> role.isTeam();
            case CONFIDENTIAL -> false;
        };
    }

    /** A term of the full-text index and what it costs to look it up. */
    private record Term(String term, double cost) {}
}
