package nl.noaber.web.opportunities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.cofinancing.AmountGrid;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of an opportunity says, as the mutations take it. */
public record OpportunityInput(Form form) {

    /** The field that carries which amounts were shown. */
    private static final String SHOWN = "shown";

    private static final String CLOSED = "CLOSED_ALREADY";
    private static final List<String> AMOUNTS = List.of("budget", "minimum", "maximum");
    private static final String[] FIELDS = {
        "title",
        "funder",
        "scheme",
        "opens",
        "closes",
        "decision",
        "budget",
        "minimum",
        "maximum",
        "highestShare",
        "applicants",
        "conditions",
        "documents",
        "links",
        "challenges",
        "owner",
        "nextStep",
        "nextStepOn",
        "chance",
        "visibility",
        "sharedWith"
    };

    /** An amount as it was understood. */
    public record Understood(String field, BigDecimal amount) {}

    static Form fresh() {
        return Form.fresh().with("visibility", "TEAM");
    }

    static Form of(OpportunityView.Opportunity one) {
        return new Form(Map.of())
                .with("version", one.version())
                .with("title", one.title())
                .with("funder", id(one.funder()))
                .with("scheme", one.scheme().id())
                .with("opens", one.opens())
                .with("closes", one.closes())
                .with("decision", one.decision())
                .with("budget", amount(one.budget()))
                .with("minimum", amount(one.minimum()))
                .with("maximum", amount(one.maximum()))
                .with(
                        "highestShare",
                        one.highestShare() == null ? null : one.highestShare().replace('.', ','))
                .with("applicants", one.applicants())
                .with("conditions", one.conditions())
                .with("documents", String.join("\n", one.documents()))
                .with("links", String.join("\n", one.links()))
                .with("challenges", one.challenges().stream().map(Titled::id).toList())
                .with("owner", id(one.owner()))
                .with("nextStep", one.nextStep())
                .with("nextStepOn", one.nextStepOn())
                .with("chance", one.chance())
                .with("visibility", one.visibility().name())
                .with("sharedWith", one.sharedWith().stream().map(Named::id).toList())
                .remembering(FIELDS);
    }

    private static @Nullable String id(@Nullable Named record) {
        return record == null ? null : record.id();
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : AmountGrid.typed(amount);
    }

    /** What cannot be sent: no amount, no percentage, no date, nothing chosen. */
    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        List<UserError> wrong = new ArrayList<>();
        for (String field : AMOUNTS) {
            if (form.value(field) != null
                    && DutchNumbers.euros(form.text(field)).isEmpty()) {
                wrong.add(new UserError("NOT_UNDERSTOOD", field, words.get("cofinancing.wrong.amount")));
            }
        }
        if (form.value("highestShare") != null
                && DutchNumbers.percentage(form.text("highestShare")).isEmpty()) {
            wrong.add(new UserError("NOT_UNDERSTOOD", "highestShare", words.get("cofinancing.wrong.percent")));
        }
        if (form.value("chance") != null && chance() == null) {
            wrong.add(new UserError("NOT_UNDERSTOOD", "chance", words.get("opportunities.wrong.chance")));
        }
        if (form.value("scheme") == null) {
            wrong.add(new UserError("NOT_A_CHOICE", "scheme", words.get("shell.choice.none")));
        }
        return new Errors(wrong)
                .and(TypedDates.notPartial(viewer, form, "opens", "closes", "decision"))
                .and(TypedDates.notDays(viewer, form, "nextStepOn"))
                .and(TypedChoices.notOneOf(viewer, form, "visibility", Words.VISIBILITIES))
                .and(Unchosen.of(
                        viewer,
                        form,
                        form.has("visibility", "SHARED")
                                ? new String[] {"funder", "sharedWith"}
                                : new String[] {"funder"}));
    }

    /** The amounts as they were understood. */
    public List<Understood> amounts() {
        return AMOUNTS.stream()
                .filter(form::isChanged)
                .flatMap(field ->
                        DutchNumbers.euros(form.text(field)).stream().map(amount -> new Understood(field, amount)))
                .toList();
    }

    /** In one text, which the form carries along, so that it is known whether these were shown. */
    public String shown() {
        return amounts().stream()
                .map(one -> one.field() + one.amount().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** Whether the amounts are to be shown before they are stored. */
    boolean isToBeShown() {
        return !amounts().isEmpty() && !form.text(SHOWN).equals(shown());
    }

    /** The input of {@code recordFundingOpportunity}. */
    Map<String, @Nullable Object> toRecord() {
        return known(Variables.of("id", form.value("id")))
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                .map();
    }

    /** The input of {@code updateFundingOpportunity}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "funder", form.value("funder"))
                .andIfChanged(form, "scheme", form.value("scheme"))
                .andIfChanged(form, "opens", TypedDates.partial(form, "opens"))
                .andIfChanged(form, "closes", TypedDates.partial(form, "closes"))
                .andIfChanged(form, "decision", TypedDates.partial(form, "decision"))
                .andIfChanged(form, "budget", plain(DutchNumbers.euros(form.text("budget"))))
                .andIfChanged(form, "minimum", plain(DutchNumbers.euros(form.text("minimum"))))
                .andIfChanged(form, "maximum", plain(DutchNumbers.euros(form.text("maximum"))))
                .andIfChanged(form, "highestShare", plain(DutchNumbers.percentage(form.text("highestShare"))))
                .andIfChanged(form, "applicants", form.value("applicants"))
                .andIfChanged(form, "conditions", form.value("conditions"))
                .andIfChanged(form, "documents", lines("documents"))
                .andIfChanged(form, "links", lines("links"))
                .andIfChanged(form, "challenges", form.all("challenges"))
                .andIfChanged(form, "owner", form.value("owner"))
                .andIfChanged(form, "nextStep", form.value("nextStep"))
                .andIfChanged(form, "nextStepOn", TypedDates.day(form, "nextStepOn"))
                .andIfChanged(form, "chance", chance())
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(
                        form,
                        "sharedWith",
                        form.has("visibility", "SHARED") ? form.all("sharedWith") : List.of(),
                        "visibility",
                        "sharedWith");
    }

    private static @Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private List<String> lines(String field) {
        return Stream.of(form.text(field))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private @Nullable Integer chance() {
        String typed = form.text("chance").replace("%", "").strip();
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
    }

    Form warned(List<UserError> errors) {
        return form.warned(errors, List.of(CLOSED));
    }
}
