package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** What goes with every write, in its transaction: the line in the change log and the search document. */
@Singleton
final class Log {

    private final ChangeLog changeLog;
    private final SearchIndex search;

    Log(ChangeLog changeLog, SearchIndex search) {
        this.changeLog = changeLog;
        this.search = search;
    }

    void drafted(Viewer actor, WholeMessage message, MessageFields fields) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(Map.of(), fields.of(message)));
        changes.addAll(Reason.DRAFTED.fields(message.row().number()));
        write(actor, message, message, ChangeAction.CREATED, changes);
    }

    /**
     * Changed.
     *
     * @param reason why a version was made; null when none was
     */
    void changed(Viewer actor, WholeMessage before, WholeMessage after, MessageFields fields, @Nullable Reason reason) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(fields.of(before), fields.of(after)));
        if (reason != null) {
            changes.addAll(reason.fields(after.row().number()));
        }
        write(actor, before, after, ChangeAction.UPDATED, changes);
    }

    /**
     * Moved to another state.
     *
     * @param without of how many that were asked the agreement lacks, where it is called agreed all the same
     */
    void moved(Viewer actor, WholeMessage before, WholeMessage after, Optional<String> without) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "state", before.row().state().name(), after.row().state().name()));
        without.ifPresent(lacking -> changes.add(new FieldChange("withoutAgreement", null, lacking)));
        write(actor, before, after, ChangeAction.UPDATED, changes);
    }

    /** The answers of all with those who were asked, or not. */
    void shared(Viewer actor, WholeMessage before, WholeMessage after) {
        FieldChange shared = new FieldChange(
                "alignmentShared",
                Boolean.toString(before.row().alignmentShared()),
                Boolean.toString(after.row().alignmentShared()));
        write(actor, before, after, ChangeAction.UPDATED, List.of(shared));
    }

    /** One of its versions, under the Woo. */
    void classified(
            Viewer actor,
            WholeMessage before,
            WholeMessage after,
            int number,
            Disclosure classBefore,
            Disclosure classAfter) {
        List<FieldChange> changes =
                new ArrayList<>(FieldChange.between(classFields(classBefore), classFields(classAfter)));
        changes.add(new FieldChange("number", null, String.valueOf(number)));
        write(actor, before, after, ChangeAction.UPDATED, changes);
    }

    private static Map<String, @Nullable String> classFields(Disclosure disclosure) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("disclosureClass", disclosure.disclosureClass().name());
        fields.put(
                "disclosureGrounds",
                disclosure.grounds().isEmpty()
                        ? null
                        : disclosure.grounds().stream()
                                .map(DisclosureGround::article)
                                .collect(Collectors.joining("\n")));
        return fields;
    }

    /** Withdrawn or restored. */
    void turned(Viewer actor, WholeMessage message, ChangeAction action) {
        write(actor, message, message, action, List.of());
    }

    /** Makes it findable as it is now. */
    void found(WholeMessage message) {
        found(List.of(message));
    }

    /** Makes them findable as they are now. */
    void found(Collection<WholeMessage> messages) {
        search.put(messages.stream().map(MessageDocuments::of).toList());
    }

    private void write(
            Viewer actor, WholeMessage before, WholeMessage after, ChangeAction action, List<FieldChange> changes) {
        @Nullable Set<UUID> confidants = Entry.inBoth(confidants(before), confidants(after));
        changeLog.write(actor, new Entry(ref(after), action, after.row().version(), changes, confidants));
        found(after);
    }

    /** Who is in its confidence; null when it is confidential to nobody. */
    static @Nullable Set<UUID> confidants(WholeMessage message) {
        return message.row().visibility() == Visibility.CONFIDENTIAL ? message.principals() : null;
    }

    static RecordRef ref(WholeMessage message) {
        return RecordRef.of(LobbyMessage.TYPE, message.row().id());
    }
}
