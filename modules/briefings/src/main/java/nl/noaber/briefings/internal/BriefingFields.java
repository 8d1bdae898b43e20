package nl.noaber.briefings.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as the change log shows it: field by field, as text, named as in the schema.
 *
 * @param item what the agenda item is called
 * @param posts those for whom it is or may be, by id
 */
record BriefingFields(String item, Map<PostId, Post> posts) {

    Map<String, @Nullable String> of(WholeBriefing briefing) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("agendaItem", item);
        fields.put("recipient", recipient(briefing.row().recipientId()));
        fields.put("audience", briefing.row().audience());
        fields.put("edition", Integer.toString(briefing.row().edition()));
        fields.put("reason", briefing.row().reason());
        for (BriefingSection section : BriefingSection.values()) {
            fields.put(section.field(), briefing.texts().get(section));
        }
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeBriefing briefing, Set<String> named) {
        Map<String, @Nullable String> fields = of(briefing);
        fields.keySet().retainAll(named);
        return fields;
    }

    private @Nullable String recipient(@Nullable PostId id) {
        Post post = id == null ? null : posts.get(id);
        if (post != null) {
            return post.name();
        }
        return id == null ? null : id.value().toString();
    }
}
