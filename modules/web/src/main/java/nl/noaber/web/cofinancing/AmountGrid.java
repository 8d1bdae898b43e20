package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.money.DutchNumbers;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The amounts of a form, each in the field of its year and kind: {@code amounts.2027.ONE_OFF}. */
public record AmountGrid(Form form) {

    /** All amounts together, by which a change of any is seen. */
    public static final String ALL = "amounts";

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final String LINES = "lines";
    private static final Pattern FIELD = Pattern.compile("amounts\\.(\\d{4})\\.([A-Z_]+)");
    private static final BigDecimal HIGHEST = new BigDecimal("999999999999.99");

    /** A field in which something is typed. */
    private record Typed(int year, String kind, String text) {

        String field() {
            return AmountGrid.field(year, kind);
        }

        Optional<BigDecimal> amount() {
            return DutchNumbers.euros(text);
        }
    }

    /** The name of a field. */
    public static String field(int year, String kind) {
        return "amounts." + year + "." + kind;
    }

    /** With these amounts filled in, written as one types them. */
    public static Form filled(Form form, List<Given.Amount> amounts) {
        Form filled = form;
        for (Given.Amount amount : amounts) {
            filled = filled.with(field(amount.year(), amount.kind()), typed(amount.amount()));
        }
        return together(filled);
    }

    /** {@code 1.250.000} or {@code 1.250.000,50}. */
    public static String typed(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** The form with what all fields hold in one. */
    public static Form together(Form form) {
        return form.with(
                ALL,
                new AmountGrid(form)
                        .typed().stream()
                                .map(typed -> typed.field() + " "
                                        + typed.amount()
                                                .map(BigDecimal::toPlainString)
                                                .orElse(typed.text()))
                                .collect(Collectors.joining("\n")));
    }

    /** After a conflict: what the user did not touch becomes what is stored, and what the user typed stays. */
    public static Form rebased(Form sent, Form stored) {
        Form rebased = sent.rebasedOn(stored);
        if (sent.isChanged(ALL)) {
            return rebased;
        }
        for (String field : sent.values().keySet()) {
            if (field.startsWith(ALL + ".")) {
                rebased = rebased.with(field, List.of());
            }
        }
        for (Map.Entry<String, List<String>> field : stored.values().entrySet()) {
            if (field.getKey().startsWith(ALL + ".")) {
                rebased = rebased.with(field.getKey(), field.getValue());
            }
        }
        return rebased;
    }

    /** What is wrong with all of them together. */
    public static Optional<String> wrong(Errors errors) {
        return errors.all().stream()
                .filter(error -> ALL.equals(error.field()))
                .map(UserError::message)
                .findFirst();
    }

    /** The years of the project, and those of which something is typed. */
    public List<Integer> years(int first, int last) {
        TreeSet<Integer> years =
                IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
        typed().forEach(typed -> years.add(typed.year()));
        return List.copyOf(years);
    }

    /** What is no amount. */
    public Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        return new Errors(typed().stream()
                .filter(typed -> typed.amount().isEmpty())
                .map(typed -> new UserError("NOT_UNDERSTOOD", typed.field(), words.get("cofinancing.wrong.amount")))
                .toList());
    }

    /** As a mutation takes them. */
    public List<Map<String, Object>> input() {
        return amounts().stream()
                .map(amount -> Map.<String, Object>of(
                        "year",
                        amount.year(),
                        "kind",
                        amount.kind(),
                        "amount",
                        amount.amount().toPlainString()))
                .toList();
    }

    /** The amounts as they were understood. */
    public List<Given.Amount> amounts() {
        return typed().stream()
                .flatMap(typed ->
                        typed.amount().stream().map(amount -> new Given.Amount(typed.year(), typed.kind(), amount)))
                .toList();
    }

    /** Whether each can be stored: what is refused anyway need not be shown first. */
    public boolean isPossible() {
        return !amounts().isEmpty()
                && amounts().stream()
                        .map(Given.Amount::amount)
                        .allMatch(amount -> amount.signum() > 0 && amount.compareTo(HIGHEST) <= 0);
    }

    /** Refusals of the mutation at the fields that they are about. */
    public List<UserError> placed(List<UserError> errors) {
        List<Typed> typed = typed();
        Map<String, String> fields = IntStream.range(0, typed.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> LINES + "." + place, place -> typed.get(place).field()));
        return errors.stream().map(error -> placed(error, fields)).toList();
    }

    private static UserError placed(UserError error, Map<String, String> fields) {
        String path = error.field() == null ? "" : error.field();
        if (path.equals(LINES)) {
            return new UserError(error.code(), ALL, error.message());
        }
        String line = path.replaceFirst("(lines\\.\\d+)\\..*", "$1");
        @Nullable String field = fields.get(line);
        return field == null ? error : new UserError(error.code(), field, error.message());
    }

    private List<Typed> typed() {
        return form.values().keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .filter(field -> Words.COST_KINDS.contains(field.group(2)))
                .filter(field -> form.value(field.group()) != null)
                .map(field -> new Typed(Integer.parseInt(field.group(1)), field.group(2), form.text(field.group())))
                .sorted(Comparator.comparingInt(Typed::year)
                        .thenComparingInt(typed -> Words.COST_KINDS.indexOf(typed.kind())))
                .toList();
    }
}
