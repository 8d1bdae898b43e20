package nl.noaber.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a message say, as the mutations take it.
 *
 * @param form compacted
 */
record MessageInput(Form form) {

    private static final FieldGroup ASKS = MessageFields.ASKS;
    private static final FieldGroup VARIANTS = MessageFields.VARIANTS;
    private static final FieldGroup EVIDENCE = MessageFields.EVIDENCE;

    /** The input of {@code draftLobbyMessage}. */
    Map<String, @Nullable Object> toDraft() {
        Variables input = Variables.of("id", form.value("id"))
                .and("title", form.text("title").strip())
                .and("text", form.text("text").strip())
                .and("asks", asks())
                .and("variants", variants());
        return known(input).map();
    }

    /** The input of {@code reviseLobbyMessage}. */
    Map<String, @Nullable Object> toRevise(String id) {
        return version(id)
                .andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "text", form.text("text").strip())
                .andIfChanged(form, "asks", asks())
                .andIfChanged(form, "variants", variants())
                .and("change", form.text("change"))
                .and("note", form.value("note"))
                .map();
    }

    /** The input of {@code updateLobbyMessage}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(version(id)).map();
    }

    /** What cannot be sent: no amount, no year, no day, nothing chosen. */
    Errors mistakes(Viewer viewer) {
        List<UserError> mistakes = new ArrayList<>();
        Text words = Text.in(viewer.locale());
        check(
                mistakes,
                words,
                "messages.wrong.amount",
                rows(ASKS, "amount"),
                typed -> Euros.read(typed).isPresent());
        check(
                mistakes,
                words,
                "messages.wrong.year",
                Stream.of(Stream.of("budgetYear"), rows(ASKS, "fromYear"), rows(ASKS, "untilYear"))
                        .flatMap(fields -> fields),
                typed -> Years.read(typed).isPresent());
        offered(mistakes, words, Stream.of("scope"), Words.MESSAGE_SCOPES);
        offered(mistakes, words, Stream.of("visibility"), Words.VISIBILITIES);
        offered(mistakes, words, Stream.of("change"), Words.MESSAGE_CHANGES);
        offered(mistakes, words, rows(VARIANTS, "audience"), Words.MESSAGE_AUDIENCES);
        return new Errors(mistakes)
                .and(TypedDates.notDays(
                        viewer, form, rows(EVIDENCE, "validUntil").toArray(String[]::new)))
                .and(Unchosen.of(viewer, form, shown()));
    }

    private void check(
            List<UserError> mistakes, Text words, String key, Stream<String> fields, Predicate<String> fits) {
        fields.filter(field -> form.value(field) != null && !fits.test(form.text(field)))
                .forEach(field -> mistakes.add(new UserError("NOT_UNDERSTOOD", field, words.get(key))));
    }

    private void offered(List<UserError> mistakes, Text words, Stream<String> fields, List<String> offered) {
        fields.filter(field -> form.values().containsKey(field) && !offered.contains(form.text(field)))
                .forEach(field -> mistakes.add(new UserError("NOT_A_CHOICE", field, words.get("shell.choice.none"))));
    }

    /** The type-ahead fields that the form shows: two of them belong to one choice of who sees it. */
    private String[] shown() {
        Stream<String> ofWhole = Stream.of("challenges", "sharedWith", "confidentialTo")
                .filter(field -> !field.equals("sharedWith") || form.has("visibility", "SHARED"))
                .filter(field -> !field.equals("confidentialTo") || form.has("visibility", "CONFIDENTIAL"));
        return Stream.concat(ofWhole, rows(VARIANTS, "organisation")).toArray(String[]::new);
    }

    private Stream<String> rows(FieldGroup group, String field) {
        return IntStream.range(0, group.size(form)).mapToObj(row -> group.field(row, field));
    }

    private Variables version(String id) {
        return Variables.of("id", id).and("expectedVersion", form.number("version"));
    }

    private Variables known(Variables input) {
        input.andIfChanged(form, "scope", form.text("scope"))
                .andIfChanged(
                        form, "budgetYear", Years.read(form.text("budgetYear")).orElse(null))
                .andIfChanged(form, "challenges", form.all("challenges"))
                .andIfChanged(form, "evidence", evidence())
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(form, "sharedWith", form.all("sharedWith"))
                .andIfChanged(form, "confidentialTo", form.all("confidentialTo"));
        return form.value("owner") == null ? input : input.andIfChanged(form, "owner", form.value("owner"));
    }

    private List<Map<String, @Nullable Object>> asks() {
        return each(ASKS, this::ask);
    }

    private Map<String, @Nullable Object> ask(int row) {
        @Nullable Long amount = Euros.read(form.text(ASKS.field(row, "amount"))).orElse(null);
        @Nullable String term = form.value(ASKS.field(row, "structural"));
        return Variables.of("text", form.text(ASKS.field(row, "text")).strip())
                .andIfAny("id", form.value(ASKS.field(row, "id")))
                .andIfAny("amount", amount)
                .andIfAny("structural", (term == null || amount == null) ? null : term.equals(MessageFields.STRUCTURAL))
                .andIfAny(
                        "fromYear",
                        Years.read(form.text(ASKS.field(row, "fromYear"))).orElse(null))
                .andIfAny(
                        "untilYear",
                        Years.read(form.text(ASKS.field(row, "untilYear"))).orElse(null))
                .andIfAny("budgetChapter", form.value(ASKS.field(row, "budgetChapter")))
                .andIfAny("budgetArticle", form.value(ASKS.field(row, "budgetArticle")))
                .map();
    }

    private List<Map<String, @Nullable Object>> variants() {
        return each(
                VARIANTS,
                row -> Variables.of("audience", form.text(VARIANTS.field(row, "audience")))
                        .and("text", form.text(VARIANTS.field(row, "text")).strip())
                        .andIfAny("organisation", form.value(VARIANTS.field(row, "organisation")))
                        .map());
    }

    private List<Map<String, @Nullable Object>> evidence() {
        return each(
                EVIDENCE,
                row -> Variables.of(
                                "text", form.text(EVIDENCE.field(row, "text")).strip())
                        .and("source", form.text(EVIDENCE.field(row, "source")).strip())
                        .andIfAny("address", form.value(EVIDENCE.field(row, "address")))
                        .andIfAny("validUntil", TypedDates.day(form, EVIDENCE.field(row, "validUntil")))
                        .map());
    }

    private List<Map<String, @Nullable Object>> each(
            FieldGroup group, IntFunction<Map<String, @Nullable Object>> input) {
        return IntStream.range(0, group.size(form)).mapToObj(input).toList();
    }
}
