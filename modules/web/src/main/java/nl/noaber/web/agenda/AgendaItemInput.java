package nl.noaber.web.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of an agenda item says, as the mutations take it. */
record AgendaItemInput(Form form) {

    static final FieldGroup DOCUMENTS = new FieldGroup(
            "documents", List.of("title", "reference", "address"), List.of("disclosureClass", "disclosureGrounds"));

    private static final List<String> SUBJECTS =
            List.of("challenges", "messages", "projects", "contributions", "parties");

    AgendaItemInput {
        form = DOCUMENTS.compacted(form);
    }

    /** A new one, for what the address names. */
    static Form fresh(Address address, String owner) {
        return Form.fresh()
                .with("meeting", address.text("meeting"))
                .with("kind", address.hasAny("contributions") ? "TO_DECIDE" : "TO_DISCUSS")
                .with("state", "IDEA")
                .with("owner", owner)
                .with("teamOnly", "true")
                .with("projects", address.all("projects"))
                .with("contributions", address.all("contributions"));
    }

    /** What is stored. */
    static Form of(AgendaItemView.One item) {
        Form form = about(item, new Form(Map.of()))
                .with("version", item.version())
                .with("title", item.title())
                .with("explanation", item.explanation())
                .with("kind", item.kind())
                .with("state", item.state())
                .with("lead", item.lead() == null ? null : item.lead().id())
                .with("owner", item.owner().id())
                .with("teamOnly", Boolean.toString(item.teamOnly()))
                .with("disclosureClass", item.disclosureClass())
                .with("disclosureGrounds", item.disclosureGrounds());
        for (int row = 0; row < item.documents().size(); row++) {
            AgendaItemView.Document document = item.documents().get(row);
            form = form.with(DOCUMENTS.field(row, "title"), document.title())
                    .with(DOCUMENTS.field(row, "reference"), document.reference())
                    .with(DOCUMENTS.field(row, "address"), document.address())
                    .with(DOCUMENTS.field(row, "disclosureClass"), document.disclosureClass())
                    .with(DOCUMENTS.field(row, "disclosureGrounds"), document.disclosureGrounds());
        }
        return DOCUMENTS
                .compacted(form)
                .remembering("title", "explanation", "kind", "state", "lead", "owner", "teamOnly", "documents")
                .remembering("disclosureClass", "disclosureGrounds")
                .remembering(SUBJECTS.toArray(String[]::new));
    }

    private static Form about(AgendaItemView.One item, Form form) {
        return form.with(
                        "challenges", item.challenges().stream().map(Titled::id).toList())
                .with(
                        "messages",
                        item.messages().stream().map(one -> one.message().id()).toList())
                .with("projects", item.projects().stream().map(Titled::id).toList())
                .with(
                        "contributions",
                        item.contributions().stream()
                                .map(AgendaItemView.Given::id)
                                .toList())
                .with("parties", item.parties().stream().map(Named::id).toList());
    }

    /** The ids of all that is chosen in it. */
    List<String> chosen() {
        return Stream.concat(Stream.of("meeting", "lead"), SUBJECTS.stream())
                .flatMap(field -> form.all(field).stream())
                .filter(id -> GlobalId.parse(id).isPresent())
                .distinct()
                .toList();
    }

    /** What was typed and not chosen. */
    Errors mistakes(Viewer viewer) {
        return Unchosen.of(viewer, form, "lead", "challenges", "messages", "projects", "parties")
                .and(TypedChoices.notOneOf(viewer, form, "kind", Words.AGENDA_ITEM_KINDS))
                .and(TypedChoices.notOneOf(viewer, form, "state", Words.AGENDA_ITEM_STATES))
                .and(TypedChoices.notOneOf(viewer, form, "teamOnly", List.of("true", "false")))
                .and(classes(viewer, ""))
                .and(IntStream.range(0, DOCUMENTS.size(form))
                        .mapToObj(row -> classes(viewer, DOCUMENTS.field(row, "")))
                        .reduce(Errors.none(), Errors::and));
    }

    /** Of a class that is to be the usual one nothing is chosen. */
    private Errors classes(Viewer viewer, String at) {
        return TypedChoices.outside(viewer, form, at + "disclosureClass", Words.DISCLOSURE_CLASSES)
                .and(TypedChoices.outside(viewer, form, at + "disclosureGrounds", Words.DISCLOSURE_GROUNDS));
    }

    /** Of a new one. */
    Errors allMistakes(Viewer viewer) {
        return Unchosen.orMissing(viewer, form, "meeting", "agenda.wrong.meeting")
                .and(mistakes(viewer));
    }

    /** The input of {@code putOnAgenda}. */
    Map<String, @Nullable Object> toPut() {
        return known(Variables.of("id", form.value("id")).and("meeting", form.text("meeting")))
                .map();
    }

    /** The input of {@code updateAgendaItem}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        Variables known = input.andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "explanation", form.value("explanation"))
                .andIfChanged(form, "kind", form.text("kind"))
                .andIfChanged(form, "state", form.value("state"))
                .andIfChanged(form, "lead", form.value("lead"))
                .andIfChanged(form, "owner", form.value("owner"))
                .andIfChanged(form, "teamOnly", !form.has("teamOnly", "false"))
                .andIfChanged(form, "documents", documents());
        if (form.value("disclosureClass") != null
                || !form.all("disclosureGrounds").isEmpty()) {
            known.andIfChanged(form, "disclosureClass", form.value("disclosureClass"))
                    .andIfChanged(form, "disclosureGrounds", form.all("disclosureGrounds"));
        }
        SUBJECTS.forEach(field -> known.andIfChanged(form, field, form.all(field)));
        return known;
    }

    private List<Map<String, @Nullable Object>> documents() {
        return IntStream.range(0, DOCUMENTS.size(form))
                .mapToObj(row -> Variables.of(
                                "title",
                                form.text(DOCUMENTS.field(row, "title")).strip())
                        .andIfAny("reference", form.value(DOCUMENTS.field(row, "reference")))
                        .andIfAny("address", form.value(DOCUMENTS.field(row, "address")))
                        .andIfAny("disclosureClass", form.value(DOCUMENTS.field(row, "disclosureClass")))
                        .and("disclosureGrounds", form.all(DOCUMENTS.field(row, "disclosureGrounds")))
                        .map())
                .toList();
    }
}
