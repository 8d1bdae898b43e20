package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the forms of the list of a meeting say, as the mutations take it. */
record AttendeeInput(Form form) {

    private static final String LINE = "attendees.";

    /** What is stored. */
    static Form of(List<AttendeeLine> lines) {
        Form form = new Form(Map.of());
        List<String> names = new ArrayList<>();
        for (AttendeeLine line : lines) {
            form = form.with(line.field("version"), line.version())
                    .with(line.field("role"), line.role())
                    .with(line.field("email"), line.email())
                    .with(line.field("answer"), line.answer())
                    .with(line.field("presence"), line.presence())
                    .with(line.field("representedBy"), line.representedBy());
            Stream.of("role", "email", "answer", "presence", "representedBy")
                    .map(line::field)
                    .forEach(names::add);
        }
        return form.remembering(names.toArray(String[]::new));
    }

    Errors mistakes(Viewer viewer) {
        return Unchosen.of(viewer, form, "who");
    }

    /** The ids of whom was chosen. */
    List<String> chosen() {
        return Stream.of("who", "organisation")
                .flatMap(field -> form.all(field).stream())
                .toList();
    }

    /** The input of {@code inviteToMeeting}. */
    Map<String, @Nullable Object> toInvite(String meeting) {
        String who = form.text("who");
        Variables one = Variables.of("id", form.value("id"))
                .and("role", form.value("role"))
                .andIfAny("email", form.value("email"))
                .andIfAny(who.startsWith("Person:") ? "person" : who.startsWith("Post:") ? "post" : "organisation", who)
                .andIfAny("words", form.value("words"));
        return Variables.of("meeting", meeting)
                .and("attendees", List.of(one.map()))
                .map();
    }

    /** Those lines in which something was changed. */
    List<AttendeeLine> changed(List<AttendeeLine> lines) {
        return lines.stream()
                .filter(line -> form.isTicked(line.field("takeOff"))
                        || Stream.of("role", "email", "answer", "presence", "representedBy")
                                .anyMatch(name -> isSent(line, name)))
                .toList();
    }

    private boolean isSent(AttendeeLine line, String name) {
        return form.values().containsKey(line.field(name)) && form.isChanged(line.field(name));
    }

    /** The input of {@code updateAttendees}. */
    Map<String, @Nullable Object> toUpdate(String meeting, List<AttendeeLine> changed) {
        return Variables.of("meeting", meeting)
                .and("attendees", changed.stream().map(this::change).toList())
                .map();
    }

    private Map<String, @Nullable Object> change(AttendeeLine line) {
        Variables input = Variables.of("id", line.id()).and("expectedVersion", form.number(line.field("version")));
        for (String name : List.of("role", "email", "answer", "presence", "representedBy")) {
            if (isSent(line, name)) {
                input = input.and(name, form.value(line.field(name)));
            }
        }
        return input.and("takeOff", form.isTicked(line.field("takeOff"))).map();
    }

    /** By the fields of the form, in which each line has its own. */
    static Errors errors(MeetingLeft left, List<AttendeeLine> sent) {
        return new Errors(left.userErrors().stream()
                .map(error -> new UserError(error.code(), field(error, sent), error.message()))
                .toList());
    }

    private static @Nullable String field(UserError error, List<AttendeeLine> sent) {
        String field = error.field();
        if (field == null || !field.startsWith(LINE)) {
            return field;
        }
        String[] parts = field.substring(LINE.length()).split("\\.", 2);
        AttendeeLine line = sent.get(Integer.parseInt(parts[0]));
        return line.field(parts.length > 1 ? parts[1] : "email");
    }

    /** Of one that was to be invited. */
    static Errors ofNew(MeetingLeft left) {
        return new Errors(left.userErrors().stream()
                .map(error -> new UserError(error.code(), fresh(error.field()), error.message()))
                .toList());
    }

    private static @Nullable String fresh(@Nullable String field) {
        if (field == null || !field.startsWith(LINE)) {
            return field;
        }
        String name = field.replaceFirst("attendees\\.\\d+\\.?", "");
        return name.equals("words") || name.equals("email") ? name : "who";
    }

    /** With the versions of now, and what is stored where the user touched nothing. */
    Form over(List<AttendeeLine> lines) {
        Form again = form.rebasedOn(of(lines));
        for (AttendeeLine line : lines) {
            again = again.with(line.field("version"), line.version());
        }
        return again;
    }
}
