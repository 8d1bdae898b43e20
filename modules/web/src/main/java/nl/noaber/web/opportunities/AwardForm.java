package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.cofinancing.AmountGrid;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an award gives: for each project that is asked for, an amount in the field of its year and kind.
 *
 * @param projects those that are asked for
 */
public record AwardForm(Form form, List<OpportunityView.Project> projects) {

    private static final String SHOWN = "shown";
    private static final List<String> WARNINGS = List.of("ABOVE_COST", "ABOVE_MAXIMUM", "ABOVE_BUDGET", "ABOVE_SHARE");

    /** A field in which something is typed. */
    public record Typed(OpportunityView.Project project, int year, String kind, String text) {

        String name() {
            return field(project, year, kind);
        }

        /** The amount as it was understood; nothing when it is none. */
        public BigDecimal amount() {
            return DutchNumbers.euros(text).orElse(BigDecimal.ZERO);
        }
    }

    /** With what is asked as what is given, until somebody types otherwise. */
    static AwardForm of(OpportunityView.Opportunity opportunity) {
        Form form = new Form(Map.of()).with("version", opportunity.version());
        for (OpportunityView.Application application : opportunity.applications()) {
            OpportunityView.Project project = application.project();
            if (project != null) {
                for (Given.Amount line : application.lines()) {
                    form = form.with(field(project, line.year(), line.kind()), AmountGrid.typed(line.amount()));
                }
            }
        }
        return sent(form, opportunity);
    }

    static AwardForm sent(Form form, OpportunityView.Opportunity opportunity) {
        return new AwardForm(
                form,
                opportunity.applications().stream()
                        .flatMap(one -> Stream.ofNullable(one.project()))
                        .toList());
    }

    /** The name of a field. */
    public static String field(OpportunityView.Project project, int year, String kind) {
        return "awards-" + project.key() + "-" + year + "-" + kind;
    }

    /** The years of a project. */
    public static List<Integer> years(OpportunityView.Project project) {
        return IntStream.rangeClosed(project.firstYear(), project.lastYear())
                .boxed()
                .toList();
    }

    /** All fields in which something is typed, in their order. */
    public List<Typed> typed() {
        List<Typed> typed = new ArrayList<>();
        for (OpportunityView.Project project : projects) {
            for (int year : years(project)) {
                for (String kind : Words.COST_KINDS) {
                    String text = form.text(field(project, year, kind)).strip();
                    if (!text.isEmpty()) {
                        typed.add(new Typed(project, year, kind, text));
                    }
                }
            }
        }
        return typed;
    }

    public BigDecimal total() {
        return typed().stream().map(Typed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In one text, which the form carries along, so that it is known whether these were shown. */
    public String shown() {
        return typed().stream()
                .map(one -> one.name() + "=" + one.amount().toPlainString())
                .collect(Collectors.joining(" "));
    }

    boolean isToBeShown() {
        return !typed().isEmpty() && !form.text(SHOWN).equals(shown());
    }

    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        List<UserError> wrong = typed().stream()
                .filter(one -> DutchNumbers.euros(one.text()).isEmpty())
                .map(one -> new UserError("NOT_UNDERSTOOD", one.name(), words.get("cofinancing.wrong.amount")))
                .toList();
        return new Errors(wrong).and(TypedDates.notDays(viewer, form, "takenOn"));
    }

    private Map<OpportunityView.Project, List<Typed>> byProject() {
        return typed().stream().collect(Collectors.groupingBy(Typed::project, LinkedHashMap::new, Collectors.toList()));
    }

    /** The input of {@code awardFundingOpportunity}. */
    Map<String, @Nullable Object> toAward(String id) {
        return OpportunityForms.version(id, form)
                .andIfAny("takenOn", TypedDates.day(form, "takenOn"))
                .and("document", form.text("document").strip())
                .andIfAny("note", form.value("note"))
                .and(
                        "awards",
                        byProject().entrySet().stream()
                                .map(one -> Map.of(
                                        "project",
                                        Links.id("Project", one.getKey().key()),
                                        "lines",
                                        lines(one.getValue())))
                                .toList())
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                .map();
    }

    private static List<Map<String, Object>> lines(List<Typed> typed) {
        return typed.stream()
                .map(one -> Map.<String, Object>of(
                        "year",
                        one.year(),
                        "kind",
                        one.kind(),
                        "amount",
                        one.amount().toPlainString()))
                .toList();
    }

    /** Refusals of the mutation at the fields that they are about. */
    List<UserError> placed(List<UserError> errors) {
        Map<String, String> fields = new LinkedHashMap<>();
        int award = 0;
        for (List<Typed> lines : byProject().values()) {
            for (int line = 0; line < lines.size(); line++) {
                fields.put("awards." + award + ".lines." + line, lines.get(line).name());
            }
            award++;
        }
        return errors.stream().map(error -> placed(error, fields)).toList();
    }

    private static UserError placed(UserError error, Map<String, String> fields) {
        String path = error.field() == null ? "" : error.field();
        @Nullable String field = fields.get(path.replaceFirst("(awards\\.\\d+\\.lines\\.\\d+)\\..*", "$1"));
        return field == null ? error : new UserError(error.code(), field, error.message());
    }

    AwardForm unaccepted() {
        return new AwardForm(form.unaccepted(), projects);
    }

    AwardForm warned(List<UserError> errors) {
        return new AwardForm(form.warned(errors, WARNINGS), projects);
    }
}
