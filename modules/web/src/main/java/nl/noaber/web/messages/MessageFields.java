package nl.noaber.web.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.web.messages.Wording.Ask;
import nl.noaber.web.messages.Wording.Variant;
import nl.noaber.web.page.Form;

/** The fields of the forms of a message, and what stands in them of one that is there. */
final class MessageFields {

    static final String STRUCTURAL = "STRUCTURAL";
    static final String ONE_OFF = "ONE_OFF";

    static final FieldGroup ASKS = new FieldGroup(
            "asks",
            List.of("text", "amount", "structural", "fromYear", "untilYear", "budgetChapter", "budgetArticle"),
            List.of("id"));
    static final FieldGroup VARIANTS =
            new FieldGroup("variants", List.of("audience", "organisation", "organisation.typed", "text"), List.of());
    static final FieldGroup EVIDENCE =
            new FieldGroup("evidence", List.of("text", "source", "address", "validUntil"), List.of());

    private static final List<FieldGroup> GROUPS = List.of(ASKS, VARIANTS, EVIDENCE);

    private MessageFields() {}

    /** Its rows counted without gaps. */
    static Form compacted(Form form) {
        Form compact = form;
        for (FieldGroup group : GROUPS) {
            compact = group.compacted(compact);
        }
        return compact;
    }

    /** After a conflict: what the user did not touch becomes what is stored, and what the user typed stays. */
    static Form rebased(Form form, Form stored) {
        Form rebased = form.rebasedOn(stored);
        for (FieldGroup group : GROUPS) {
            if (!form.isChanged(group.name()) && stored.values().containsKey(group.name())) {
                rebased = group.moved(stored, rebased);
            }
        }
        return rebased;
    }

    /** The wording as it is now. */
    static Form wording(MessageView.Message message) {
        Wording current = message.current();
        Form form = new Form(Map.of())
                .with("version", message.version())
                .with("title", current.title())
                .with("text", current.text());
        for (int row = 0; row < current.variants().size(); row++) {
            form = variant(form, row, current.variants().get(row));
        }
        for (int row = 0; row < current.asks().size(); row++) {
            form = ask(form, row, current.asks().get(row));
        }
        return compacted(form).remembering("title", "text", "variants", "asks");
    }

    /** What is known beside the wording. */
    static Form details(MessageView.Message message) {
        Form form = new Form(Map.of())
                .with("version", message.version())
                .with("scope", message.scope())
                .with("owner", message.owner().id())
                .with("budgetYear", message.budgetYear())
                .with("visibility", message.visibility().name())
                .with(
                        "challenges",
                        message.challenges().stream()
                                .map(MessageView.Challenge::id)
                                .toList())
                .with(
                        "sharedWith",
                        message.sharedWith().stream().map(Wording.Named::id).toList())
                .with(
                        "confidentialTo",
                        message.confidentialTo().stream().map(Wording.Named::id).toList());
        for (int row = 0; row < message.evidence().size(); row++) {
            MessageView.Evidence evidence = message.evidence().get(row);
            form = form.with(EVIDENCE.field(row, "text"), evidence.text())
                    .with(EVIDENCE.field(row, "source"), evidence.source())
                    .with(EVIDENCE.field(row, "address"), evidence.address())
                    .with(EVIDENCE.field(row, "validUntil"), evidence.validUntil());
        }
        return compacted(form)
                .remembering(
                        "scope",
                        "owner",
                        "budgetYear",
                        "visibility",
                        "challenges",
                        "sharedWith",
                        "confidentialTo",
                        "evidence");
    }

    private static Form variant(Form form, int row, Variant variant) {
        return form.with(VARIANTS.field(row, "audience"), variant.audience())
                .with(
                        VARIANTS.field(row, "organisation"),
                        Optional.ofNullable(variant.organisation())
                                .map(Wording.Named::id)
                                .orElse(null))
                .with(VARIANTS.field(row, "text"), variant.text());
    }

    private static Form ask(Form form, int row, Ask ask) {
        return form.with(ASKS.field(row, "id"), ask.id())
                .with(ASKS.field(row, "text"), ask.text())
                .with(ASKS.field(row, "amount"), ask.amount())
                .with(ASKS.field(row, "structural"), term(ask))
                .with(ASKS.field(row, "fromYear"), ask.fromYear())
                .with(ASKS.field(row, "untilYear"), ask.untilYear())
                .with(
                        ASKS.field(row, "budgetChapter"),
                        Optional.ofNullable(ask.budgetChapter())
                                .map(Wording.Chapter::id)
                                .orElse(null))
                .with(ASKS.field(row, "budgetArticle"), ask.budgetArticle());
    }

    private static String term(Ask ask) {
        return switch (ask.structural()) {
            case null -> "";
            case Boolean structural -> structural ? STRUCTURAL : ONE_OFF;
        };
    }
}
