package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.AnswerWords;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Who was asked whether it agrees with messages, and what was answered to which version; by organisation, and no person. */
@Singleton
final class AnsweredVersions {

    private final SignOffs signOffs;
    private final Organisations organisations;

    AnsweredVersions(SignOffs signOffs, Organisations organisations) {
        this.signOffs = signOffs;
        this.organisations = organisations;
    }

    /**
     * Of some messages.
     *
     * @param asked the names of who was asked
     * @param answers written out
     */
    record Answered(Map<LobbyMessageId, List<String>> asked, Map<VersionNumber, List<String>> answers) {

        List<String> asked(LobbyMessageId message) {
            return asked.getOrDefault(message, List.of());
        }

        /** In the order of the names. */
        List<String> to(MessageVersion version) {
            return answers.getOrDefault(new VersionNumber(version.messageId(), version.number()), List.of());
        }
    }

    /**
     * Of these messages.
     *
     * @param answersToo whether the answers are wanted beside who was asked
     */
    Answered of(Viewer viewer, Set<LobbyMessageId> messages, boolean answersToo) {
        Map<LobbyMessageId, List<SignOff>> asked = messages.isEmpty() ? Map.of() : signOffs.of(viewer, messages);
        if (asked.isEmpty()) {
            return new Answered(Map.of(), Map.of());
        }
        List<SignOff> all = asked.values().stream().flatMap(List::stream).toList();
        Map<OrganisationId, Organisation> known = organisations.byIds(
                viewer, all.stream().map(SignOff::organisationId).collect(Collectors.toSet()));
        Map<SignOffId, String> names = new HashMap<>();
        all.forEach(one -> names.put(one.id(), name(known.get(one.organisationId()))));
        Map<LobbyMessageId, List<String>> named = new HashMap<>();
        asked.forEach((id, some) -> named.put(
                id,
                some.stream()
                        .filter(one -> !one.withdrawn())
                        .map(one -> names.getOrDefault(one.id(), ""))
                        .sorted()
                        .toList()));
        return new Answered(
                named, answersToo ? answers(viewer, signOffs.answersTo(viewer, messages), names) : Map.of());
    }

    private Map<VersionNumber, List<String>> answers(
            Viewer viewer, Map<VersionNumber, List<SignOffAnswer>> given, Map<SignOffId, String> names) {
        Set<SignOffAnswerId> ids = given.values().stream()
                .flatMap(List::stream)
                .map(SignOffAnswer::id)
                .collect(Collectors.toSet());
        Map<SignOffAnswerId, AnswerWords> words = ids.isEmpty() ? Map.of() : signOffs.words(viewer, ids);
        Map<VersionNumber, List<String>> told = new HashMap<>();
        given.forEach((version, some) -> told.put(
                version,
                some.stream()
                        .map(answer -> told(names.getOrDefault(answer.signOffId(), ""), answer, words.get(answer.id())))
                        .sorted()
                        .toList()));
        return told;
    }

    private static String name(@Nullable Organisation organisation) {
        return organisation == null ? "" : organisation.name();
    }

    private static String told(String organisation, SignOffAnswer answer, @Nullable AnswerWords words) {
        return Stream.of(
                        organisation + ", " + level(answer.level()) + ": " + position(answer.position()),
                        words == null ? null : words.reason(),
                        words == null || words.proposedText() == null
                                ? null
                                : "Voorgestelde tekst: " + words.proposedText())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n"));
    }

    private static String level(SignOffLevel level) {
        return switch (level) {
            case CIVIL_SERVICE -> "ambtelijk";
            case EXECUTIVE -> "bestuurlijk";
        };
    }

    private static String position(SignOffPosition position) {
        return switch (position) {
            case AGREED -> "akkoord";
            case AGREED_WITH_RESERVATION -> "akkoord met voorbehoud";
            case OBJECTS -> "bezwaar";
        };
    }
}
