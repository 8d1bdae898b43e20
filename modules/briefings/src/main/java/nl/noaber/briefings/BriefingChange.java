package nl.noaber.briefings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Patch;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a briefing.
 *
 * @param texts those that are named, null to empty one
 */
public record BriefingChange(
        Patch<@Nullable PostId> recipient,
        Patch<@Nullable String> audience,
        Map<BriefingSection, @Nullable String> texts) {

    public BriefingChange {
        texts = new HashMap<>(texts);
    }

    /** Only this text. */
    public static BriefingChange of(BriefingSection section, @Nullable String text) {
        Map<BriefingSection, @Nullable String> texts = new HashMap<>();
        texts.put(section, text);
        return new BriefingChange(Patch.kept(), Patch.kept(), texts);
    }

    /** The texts as they are to be; what is empty is absent. */
    public Map<BriefingSection, String> over(Map<BriefingSection, String> stored) {
        Map<BriefingSection, String> next = new EnumMap<>(BriefingSection.class);
        next.putAll(stored);
        texts.forEach((section, text) -> {
            if (text == null || text.isBlank()) {
                next.remove(section);
            } else {
                next.put(section, text.strip());
            }
        });
        return next;
    }

    /** The fields that it names, as the schema does. */
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        recipient.ifSet(_ -> fields.add("recipient"));
        audience.ifSet(_ -> fields.add("audience"));
        texts.keySet().forEach(section -> fields.add(section.field()));
        return fields;
    }

    /** The same change, which leaves these fields as they are. */
    public BriefingChange without(Set<String> fields) {
        Map<BriefingSection, @Nullable String> left = new HashMap<>(texts);
        left.keySet().removeIf(section -> fields.contains(section.field()));
        return new BriefingChange(
                fields.contains("recipient") ? Patch.kept() : recipient,
                fields.contains("audience") ? Patch.kept() : audience,
                left);
    }
}
