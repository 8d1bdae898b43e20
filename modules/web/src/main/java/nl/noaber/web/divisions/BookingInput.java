package nl.noaber.web.divisions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.TypedDates;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/** By what step parts become contributions. */
record BookingInput(Form form) {

    static final List<String> STATES = List.of("PLEDGED", "COMMITTED");

    private static final String ALREADY = "already.";
    private static final List<String> WARNINGS = List.of("ABOVE_COST");

    /** The field of a party that contributes already. */
    static String already(PartyPart part) {
        return ALREADY + part.party().id().substring(part.party().id().indexOf(':') + 1);
    }

    /** Those that were asked of, and answered. */
    private Stream<String> already() {
        return form.values().keySet().stream()
                .filter(name -> name.startsWith(ALREADY) && form.value(name) != null)
                .sorted();
    }

    Errors mistakes(Viewer viewer) {
        Errors level = form.value("level") == null
                ? Errors.none()
                : TypedChoices.notOneOf(viewer, form, "level", Words.DECISION_LEVELS);
        Errors already = already()
                .map(name -> TypedChoices.notOneOf(viewer, form, name, Words.ALREADY_CONTRIBUTING))
                .reduce(Errors.none(), Errors::and);
        return TypedChoices.notOneOf(viewer, form, "state", STATES)
                .and(level)
                .and(already)
                .and(TypedDates.notDays(viewer, form, "takenOn"));
    }

    /** The input of {@code bookCostDivision}. */
    Map<String, @Nullable Object> toBook(String id) {
        return Variables.of("id", id)
                .and("expectedVersion", form.number("version"))
                .and(
                        "step",
                        Variables.of("state", form.text("state"))
                                .andIfAny("takenOn", TypedDates.day(form, "takenOn"))
                                .andIfAny("level", form.value("level"))
                                .andIfAny("document", form.value("document"))
                                .andIfAny("note", form.value("note"))
                                .map())
                .and(
                        "already",
                        already()
                                .map(name -> Map.of(
                                        "party",
                                        "Organisation:" + name.substring(ALREADY.length()),
                                        "becomes",
                                        form.text(name)))
                                .toList())
                .and(Form.ACCEPTED, form.all(Form.ACCEPTED))
                .map();
    }

    Form warned(List<UserError> errors) {
        return form.warned(errors, WARNINGS);
    }

    /** At the fields of the form: the step has no fields of its own there. */
    static List<UserError> placed(List<UserError> errors) {
        return errors.stream()
                .map(error -> new UserError(
                        error.code(),
                        error.field() == null ? null : error.field().replaceFirst("^step\\.", ""),
                        error.message()))
                .toList();
    }
}
