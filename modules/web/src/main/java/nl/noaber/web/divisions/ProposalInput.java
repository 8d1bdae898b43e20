package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.cofinancing.Given;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a proposal says. What is fixed for a party stands in the fields {@link #amount} and {@link #percent} of that
 * party; by another key they are kept, and not sent.
 */
public record ProposalInput(Form form) {

    /** The field that carries what was shown as understood. */
    static final String SHOWN = "shown";

    private static final Locale DUTCH = Locale.of("nl", "NL");

    /** By equal parts, over those of the newest proposal. */
    static ProposalInput fresh(DivisionView.Division division) {
        Form form = Form.fresh().with("version", division.version()).with("key", "EQUAL");
        return division.proposals().isEmpty()
                ? new ProposalInput(form)
                : new ProposalInput(filled(form, division.proposals().getLast()));
    }

    static ProposalInput of(DivisionView.Division division, Proposal proposal) {
        Form form = new Form(Map.of())
                .with("version", division.version())
                .with("name", proposal.name())
                .with("note", proposal.note())
                .with("key", proposal.key())
                .with("remainder", proposal.remainder());
        return new ProposalInput(filled(form, proposal));
    }

    private static Form filled(Form form, Proposal proposal) {
        Form filled = form.with(
                "party",
                proposal.parts().stream().map(part -> part.party().id()).toList());
        for (PartyPart part : proposal.parts()) {
            String id = part.party().id();
            if (part.amount() != null) {
                filled = filled.with(amount(id), typed(part.amount()));
            }
            if (part.percent() != null) {
                filled = filled.with(percent(id), typed(new BigDecimal(part.percent())));
            }
        }
        return filled;
    }

    /** As one types it: {@code 1.250,50}. */
    private static String typed(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The name of the field for the amount of the party with this id. */
    public static String amount(String party) {
        return "amount-" + party.substring(party.indexOf(':') + 1);
    }

    /** The name of the field for its percentage. */
    public static String percent(String party) {
        return "percent-" + party.substring(party.indexOf(':') + 1);
    }

    /** Whom it is divided over, each once. */
    public List<String> parties() {
        return form.all("party").stream().distinct().toList();
    }

    public boolean equal() {
        return DividedCost.isEqual(form.text("key"), form.value("remainder"));
    }

    private boolean usesAmounts() {
        return form.has("key", "FIXED") || form.has("key", "MIX");
    }

    private boolean usesPercents() {
        return form.has("key", "PERCENTAGE") || form.has("key", "MIX");
    }

    /** What was understood as the amount of a party; empty when nothing was typed, or it is no amount, or none is used. */
    public Optional<BigDecimal> amountOf(String party) {
        return usesAmounts()
                ? Optional.ofNullable(form.value(amount(party))).flatMap(DutchNumbers::euros)
                : Optional.empty();
    }

    public Optional<BigDecimal> percentOf(String party) {
        return usesPercents()
                ? Optional.ofNullable(form.value(percent(party))).flatMap(DutchNumbers::percentage)
                : Optional.empty();
    }

    /** What is not understood; without what a type-ahead field holds, as long as one types in it. */
    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        List<UserError> errors = new ArrayList<>();
        for (String party : parties()) {
            String amount = amount(party);
            if (usesAmounts() && form.value(amount) != null && amountOf(party).isEmpty()) {
                errors.add(new UserError("NOT_UNDERSTOOD", amount, words.get("cofinancing.wrong.amount")));
            }
            String percent = percent(party);
            if (usesPercents()
                    && form.value(percent) != null
                    && percentOf(party).isEmpty()) {
                errors.add(new UserError("NOT_UNDERSTOOD", percent, words.get("divisions.wrong.percent")));
            }
        }
        return TypedChoices.notOneOf(viewer, form, "key", Words.DIVISION_KEYS).and(new Errors(errors));
    }

    /** The same of a form that is to be stored. */
    Errors allMistakes(Viewer viewer) {
        return mistakes(viewer).and(Unchosen.of(viewer, form, "party"));
    }

    /** In one text, which the form carries along, so that it is known whether these were shown. */
    public String understood() {
        return parties().stream()
                .flatMap(party -> Stream.of(amountOf(party), percentOf(party)))
                .map(number -> number.map(BigDecimal::toPlainString).orElse("-"))
                .collect(Collectors.joining(" ", form.text("key") + " ", ""));
    }

    boolean wasShown() {
        return form.text(SHOWN).equals(understood());
    }

    /** The input of {@code calculateCostDivision}. */
    Map<String, @Nullable Object> toCalculate(List<Given.Amount> lines) {
        return formula(Variables.of(
                        "lines",
                        lines.stream()
                                .map(line -> Map.of(
                                        "year",
                                        line.year(),
                                        "kind",
                                        line.kind(),
                                        "amount",
                                        line.amount().toPlainString()))
                                .toList()))
                .map();
    }

    /**
     * The input of {@code proposeCostDivision}.
     *
     * @param number the proposal that it replaces; null for a new one
     */
    Map<String, @Nullable Object> toPropose(String id, @Nullable Integer number) {
        return formula(Variables.of("id", id)
                        .and("expectedVersion", form.number("version"))
                        .andIfAny("number", number)
                        .and("name", form.text("name").strip())
                        .andIfAny("note", form.value("note")))
                .map();
    }

    private Variables formula(Variables input) {
        return input.and("key", form.text("key"))
                .andIfAny("remainder", form.has("key", "MIX") ? remainder() : null)
                .and("shares", parties().stream().map(this::share).toList());
    }

    private @Nullable String remainder() {
        String remainder = form.text("remainder");
        return Words.DIVISION_REMAINDERS.contains(remainder) ? remainder : null;
    }

    private Map<String, @Nullable Object> share(String party) {
        return Variables.of("party", party)
                .andIfAny(
                        "amount", amountOf(party).map(BigDecimal::toPlainString).orElse(null))
                .andIfAny(
                        "percent",
                        percentOf(party).map(BigDecimal::toPlainString).orElse(null))
                .map();
    }

    /** Refusals at the fields that they are about. */
    List<UserError> placed(List<UserError> errors) {
        Map<String, String> fields = new HashMap<>();
        List<String> parties = parties();
        for (int place = 0; place < parties.size(); place++) {
            fields.put("shares." + place + ".amount", amount(parties.get(place)));
            fields.put("shares." + place + ".percent", percent(parties.get(place)));
        }
        return errors.stream()
                .map(error -> new UserError(error.code(), placed(fields, error.field()), error.message()))
                .toList();
    }

    private static @Nullable String placed(Map<String, String> fields, @Nullable String path) {
        return path == null || !path.startsWith("shares") ? path : fields.getOrDefault(path, "party");
    }
}
