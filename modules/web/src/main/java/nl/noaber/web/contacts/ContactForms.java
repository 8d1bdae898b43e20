package nl.noaber.web.contacts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** Fills contact forms and carries out what they say. */
@Singleton
class ContactForms {

    private static final List<String> RECORDS = List.of("ours", "theirs", "challenges", "sharedWith", "confidentialTo");

    private static final String[] REMEMBERED = {
        "subject",
        "channel",
        "status",
        "startsAt",
        "endsAt",
        "place",
        "note",
        "handedOver",
        "intendedResult",
        "onBehalfOf",
        "visibility",
        "disclosureClass",
        "disclosureGrounds",
        "owner",
        "ours",
        "theirs",
        "challenges",
        "sharedWith",
        "confidentialTo",
        BroughtRows.NAME
    };

    private final Pages pages;
    private final SoughtMessages sought;
    private final Clock clock;

    ContactForms(Pages pages, SoughtMessages sought, Clock clock) {
        this.pages = pages;
        this.sought = sought;
        this.clock = clock;
    }

    /** A new form: now, by the viewer, about the record of the page it was opened from. */
    Form fresh(HttpRequest<?> request) {
        String about = request.getParameters().get("about", String.class).orElse("");
        String field = about.startsWith("Challenge:") ? "challenges" : "theirs";
        Viewer viewer = pages.viewer(request);
        Form form = Form.fresh()
                .with("startsAt", local(clock.instant()))
                .with("channel", "MEETING")
                .with("status", "HELD")
                .with("visibility", "TEAM")
                .with("ours", new GlobalId("User", viewer.userId()).toString());
        return about.matches("(Challenge|Organisation|Person|Post):.+") ? form.with(field, about) : form;
    }

    /** The form with what is stored. */
    Form filledIn(HttpRequest<?> request, String id) {
        Contact.Moment moment =
                Pages.found(pages.run(request, Contact.class, Map.of("id", id)).contactMoment());
        Form form = new Form(Map.of())
                .with("version", moment.version())
                .with("subject", moment.subject())
                .with("channel", moment.channel())
                .with("status", moment.status())
                .with("startsAt", local(moment.startsAt()))
                .with("endsAt", moment.endsAt() == null ? null : local(moment.endsAt()))
                .with("place", moment.place())
                .with("note", moment.note())
                .with("handedOver", moment.handedOver())
                .with("intendedResult", moment.intendedResult())
                .with("onBehalfOf", moment.onBehalfOf())
                .with("visibility", moment.visibility().name())
                .with("disclosureClass", moment.disclosureClass())
                .with("disclosureGrounds", moment.disclosureGrounds())
                .with("owner", moment.owner().id())
                .with("ours", choices(moment, "OURS"))
                .with("theirs", choices(moment, "THEIRS"))
                .with(
                        "challenges",
                        moment.challenges().stream().map(Contact.Challenge::id).toList())
                .with(
                        "sharedWith",
                        moment.sharedWith().stream().map(Contact.Named::id).toList())
                .with(
                        "confidentialTo",
                        moment.confidentialTo().stream().map(Contact.Named::id).toList());
        return BroughtRows.filledIn(form, moment.deliveries()).remembering(REMEMBERED);
    }

    /** After a conflict the form starts from what is stored, so that sending it again means it. */
    Form rebased(HttpRequest<?> request, String id, Form form, ContactOutcome outcome) {
        if (outcome.conflict() == null) {
            return form;
        }
        Form stored = filledIn(request, id);
        return BroughtRows.rebased(form, stored, form.rebasedOn(stored));
    }

    ContactFields fields(HttpRequest<?> request, Form form) {
        List<String> brought = BroughtRows.fields(form, "message").toList();
        List<String> records = Stream.of(
                        RECORDS,
                        BroughtRows.fields(form, "organisations").toList(),
                        BroughtRows.fields(form, BroughtRows.BEHALF).toList(),
                        brought)
                .flatMap(List::stream)
                .toList();
        List<String> ids = records.stream()
                .flatMap(field -> form.all(field).stream())
                .flatMap(value -> ParticipantChoice.read(value).ids().stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
        Names names = names(request, ids);
        Map<String, List<Option>> chosen = new HashMap<>();
        records.forEach(field -> chosen.put(field, names.options(form.all(field))));
        return new ContactFields(
                chosen.getOrDefault("ours", List.of()),
                chosen.getOrDefault("theirs", List.of()),
                chosen.getOrDefault("challenges", List.of()),
                chosen.getOrDefault("sharedWith", List.of()),
                chosen.getOrDefault("confidentialTo", List.of()),
                colleagues(request).colleagues().stream()
                        .map(colleague -> new Option(colleague.id(), colleague.name()))
                        .toList(),
                BroughtRows.size(form),
                messages(
                        request,
                        form,
                        brought.stream()
                                .flatMap(field -> chosen.getOrDefault(field, List.of()).stream())
                                .toList()),
                sought.found(request, form),
                chosen);
    }

    /** Those that can be brought, and those that were: a message that was withdrawn since stays chosen. */
    private List<Option> messages(HttpRequest<?> request, Form form, List<Option> brought) {
        List<Option> offered = pages.run(request, Bringable.class, Map.of())
                .options(form.all("challenges"), Text.in(pages.viewer(request).locale()));
        Set<String> there = offered.stream().map(Option::value).collect(Collectors.toSet());
        return Stream.concat(offered.stream(), brought.stream().filter(option -> there.add(option.value())))
                .toList();
    }

    /** In parts of what may be asked at once: a large event has more participants. */
    private Names names(HttpRequest<?> request, List<String> ids) {
        List<Names.@Nullable Node> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PageRequest.MOST) {
            List<String> part = ids.subList(from, Math.min(from + PageRequest.MOST, ids.size()));
            all.addAll(pages.run(request, Names.class, Map.of("ids", part)).nodes());
        }
        return new Names(all);
    }

    /** What the form says; a day without its year in it is meant as seen from the day of the contact. */
    ContactInput input(HttpRequest<?> request, Form form) {
        LocalDate day = form.moment("startsAt").map(DutchTime::day).orElseGet(() -> DutchTime.today(clock));
        return new ContactInput(form, colleagues(request), day);
    }

    ContactOutcome log(HttpRequest<?> request, ContactInput input) {
        List<UserError> mistakes = mistakes(request, input);
        return mistakes.isEmpty()
                ? pages.run(
                                request,
                                ContactLogged.class,
                                Variables.of("input", input.toLog()).map())
                        .logContactMoment()
                        .outcome()
                : ContactOutcome.refused(mistakes);
    }

    ContactOutcome change(HttpRequest<?> request, String id, ContactInput input) {
        List<UserError> mistakes = mistakes(request, input);
        return mistakes.isEmpty()
                ? pages.run(
                                request,
                                ContactChanged.class,
                                Variables.of("input", input.toChange(id)).map())
                        .updateContactMoment()
                        .outcome()
                : ContactOutcome.refused(mistakes);
    }

    Colleagues colleagues(HttpRequest<?> request) {
        return pages.run(request, Colleagues.class, Map.of());
    }

    private List<UserError> mistakes(HttpRequest<?> request, ContactInput input) {
        return Stream.concat(
                        input.mistakes(pages.viewer(request)).stream(), sought.mistakes(request, input.form()).stream())
                .toList();
    }

    private static List<String> choices(Contact.Moment moment, String side) {
        return moment.on(side).stream()
                .map(Contact.Participant::choice)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String local(Instant moment) {
        return moment.atZone(DutchTime.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }
}
