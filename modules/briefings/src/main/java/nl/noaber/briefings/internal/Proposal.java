package nl.noaber.briefings.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.briefings.BriefingSection;

/** What is written of what somebody knows: each passage says what one record says, and nothing that no record does. */
final class Proposal {

    private Proposal() {}

    static List<Passage> of(Gathered known) {
        return Stream.of(
                        SubjectPassages.of(known),
                        OpinionPassages.of(known),
                        PromisePassages.of(known),
                        MoneyPassages.of(known),
                        PastPassages.of(known))
                .flatMap(List::stream)
                .distinct()
                .sorted((one, other) -> one.section().compareTo(other.section()))
                .toList();
    }

    /** The texts that they make; of what nobody knows anything there is none. */
    static Map<BriefingSection, String> texts(List<Passage> passages) {
        Map<BriefingSection, List<Passage>> sections = new EnumMap<>(BriefingSection.class);
        passages.forEach(one ->
                sections.computeIfAbsent(one.section(), _ -> new ArrayList<>()).add(one));
        Map<BriefingSection, String> texts = new EnumMap<>(BriefingSection.class);
        sections.forEach((section, each) -> texts.put(section, text(section, each)));
        return texts;
    }

    /** Aim and line are told, the rest is listed. */
    private static String text(BriefingSection section, List<Passage> passages) {
        return section.compareTo(BriefingSection.LINE_TO_TAKE) <= 0
                ? passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"))
                : passages.stream().map(one -> "- " + one.text()).collect(Collectors.joining("\n"));
    }
}
