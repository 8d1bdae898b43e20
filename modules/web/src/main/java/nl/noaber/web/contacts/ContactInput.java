package nl.noaber.web.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What a contact form says, as the mutations take it. */
final class ContactInput {

    private static final Map<String, List<String>> CHOICES = Map.of(
            "channel", Words.CHANNELS,
            "status", Words.CONTACT_STATUSES,
            "visibility", Words.VISIBILITIES,
            "disclosureClass", Words.DISCLOSURE_CLASSES,
            "disclosureGrounds", Words.DISCLOSURE_GROUNDS);

    private final Form form;
    private final Colleagues colleagues;
    private final LocalDate day;

    ContactInput(Form form, Colleagues colleagues, LocalDate day) {
        this.form = form;
        this.colleagues = colleagues;
        this.day = day;
    }

    Form form() {
        return form;
    }

    /**
     * What cannot be sent because it is no date, and names of owners that lead to nobody or to several.
     */
    List<UserError> mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        List<UserError> mistakes =
                new ArrayList<>(Unchosen.of(viewer, form, shown()).all());
        if (form.values().containsKey("startsAt") && form.value("startsAt") == null) {
            mistakes.add(new UserError("NO_DATE", "startsAt", words.get("contacts.wrong.when")));
        }
        Stream.of("startsAt", "endsAt")
                .filter(field -> form.value(field) != null && form.moment(field).isEmpty())
                .forEach(field -> mistakes.add(new UserError("NO_DATE", field, words.get("contacts.wrong.moment"))));
        CHOICES.forEach((field, offered) -> {
            if (form.value(field) != null && !offered.containsAll(form.all(field))) {
                mistakes.add(new UserError("NOT_A_CHOICE", field, words.get("shell.choice.none")));
            }
        });
        BroughtRows.fields(form, "number")
                .filter(field -> form.value(field) != null
                        && !BroughtRows.isNumber(form.text(field).strip()))
                .forEach(field -> mistakes.add(new UserError("NO_NUMBER", field, words.get("contacts.wrong.version"))));
        BroughtRows.fields(form, "reception")
                .filter(field -> form.value(field) != null && !Words.RECEPTIONS.contains(form.text(field)))
                .forEach(field -> mistakes.add(new UserError("NOT_A_CHOICE", field, words.get("shell.choice.none"))));
        BroughtRows.fields(form, "message")
                .filter(field -> form.value(field) == null && form.value(sought(field)) == null)
                .forEach(field -> mistakes.add(new UserError("NOT_A_CHOICE", field, words.get("shell.choice.none"))));
        for (FollowUp followUp : followUps()) {
            if (followUp.due() != null && PartialDate.parse(followUp.due()).isEmpty()) {
                mistakes.add(new UserError("NO_DATE", "follows", words.get("contacts.wrong.due", followUp.due())));
            }
            if (followUp.owner() != null && owner(followUp.owner()).isEmpty()) {
                mistakes.add(new UserError("NO_OWNER", "follows", words.get("contacts.wrong.owner", followUp.owner())));
            }
        }
        return mistakes;
    }

    private static String sought(String messageField) {
        return messageField.replace(".message", "." + BroughtRows.SOUGHT);
    }

    /** The type-ahead fields that the form shows: two of them belong to one choice of who sees it. */
    private String[] shown() {
        return Stream.of(
                        Stream.of("theirs", "challenges", "ours", "sharedWith", "confidentialTo"),
                        BroughtRows.fields(form, "organisations"),
                        BroughtRows.fields(form, BroughtRows.BEHALF))
                .flatMap(Function.identity())
                .filter(field -> !field.equals("sharedWith") || form.has("visibility", "SHARED"))
                .filter(field -> !field.equals("confidentialTo") || form.has("visibility", "CONFIDENTIAL"))
                .toArray(String[]::new);
    }

    /** The input of {@code logContactMoment}. */
    Map<String, @Nullable Object> toLog() {
        return choices(common())
                .and("id", form.value("id"))
                .andIfAny("startsAt", moment("startsAt"))
                .andIfAny("endsAt", moment("endsAt"))
                .and("commitments", commitments())
                .map();
    }

    /** The input of {@code updateContactMoment} for the contact moment with this global id. */
    Map<String, @Nullable Object> toChange(String id) {
        return choices(common())
                .and("id", id)
                .and("expectedVersion", form.number("version"))
                .andIfChanged(form, "startsAt", moment("startsAt"))
                .andIfChanged(form, "endsAt", moment("endsAt"))
                .and("addCommitments", commitments())
                .map();
    }

    private Variables common() {
        return Variables.of("acceptedWarnings", form.all("acceptedWarnings"))
                .andIfChanged(form, "subject", form.value("subject"))
                .andIfChanged(form, "place", form.value("place"))
                .andIfChanged(form, "participants", participants(), "ours", "theirs")
                .andIfChanged(form, "challenges", form.all("challenges"))
                .andIfChanged(form, "note", form.text("note").isBlank() ? null : form.text("note"))
                .andIfChanged(form, "handedOver", form.value("handedOver"))
                .andIfChanged(form, "intendedResult", form.value("intendedResult"))
                .andIfChanged(form, "onBehalfOf", form.value("onBehalfOf"))
                .andIfChanged(form, "disclosureClass", form.value("disclosureClass"))
                .andIfChanged(form, "disclosureGrounds", form.all("disclosureGrounds"))
                .andIfChanged(form, "sharedWith", form.all("sharedWith"))
                .andIfChanged(form, "confidentialTo", form.all("confidentialTo"))
                .andIfChanged(form, BroughtRows.NAME, BroughtRows.inputs(form));
    }

    /** These have a value of the schema's own when they are left out, and none that is empty. */
    private Variables choices(Variables variables) {
        for (String name : List.of("channel", "status", "visibility", "owner")) {
            if (form.value(name) != null) {
                variables.andIfChanged(form, name, form.value(name));
            }
        }
        return variables;
    }

    private List<Map<String, @Nullable Object>> participants() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        form.all("ours").forEach(value -> all.add(participant("OURS", value)));
        form.all("theirs").forEach(value -> all.add(participant("THEIRS", value)));
        return all;
    }

    private static Map<String, @Nullable Object> participant(String side, String value) {
        return NewPerson.read(value)
                .map(person -> person.input(side))
                .orElseGet(() -> ParticipantChoice.read(value).input(side));
    }

    private List<Map<String, @Nullable Object>> commitments() {
        return followUps().stream()
                .map(followUp -> Variables.of("direction", followUp.direction())
                        .and("text", followUp.text())
                        .andIfAny("due", followUp.due())
                        .andIfAny("owner", owner(followUp.owner()).orElse(null))
                        .map())
                .toList();
    }

    private List<FollowUp> followUps() {
        return form.text("follows")
                .lines()
                .map(line -> FollowUp.read(line, day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The one colleague of whom a word of the name begins so. */
    private Optional<String> owner(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        List<String> found = colleagues.colleagues().stream()
                .filter(colleague -> Stream.of(colleague.name().split("[ ,-]+"))
                        .anyMatch(word -> word.regionMatches(true, 0, typed, 0, typed.length())))
                .map(Colleagues.Colleague::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private @Nullable String moment(String field) {
        return form.moment(field).map(Instant::toString).orElse(null);
    }
}
