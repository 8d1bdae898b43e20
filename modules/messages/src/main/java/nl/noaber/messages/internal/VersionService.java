package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.ComparedVersions;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageDifference;
import nl.noaber.messages.MessageFieldDifference;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionFilter;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class VersionService implements MessageVersions {

    private final VersionReader reader;
    private final Lookups lookups;

    VersionService(VersionReader reader, Lookups lookups) {
        this.reader = reader;
        this.lookups = lookups;
    }

    @Override
    public Map<LobbyMessageId, MessageVersion> current(Viewer viewer, Set<LobbyMessageId> messages) {
        return reader.current(viewer, messages);
    }

    @Override
    public Map<VersionNumber, MessageVersion> byNumbers(Viewer viewer, Set<VersionNumber> numbers) {
        return reader.byNumbers(viewer, numbers);
    }

    @Override
    public Map<MessageVersionId, MessageVersion> byIds(Viewer viewer, Set<MessageVersionId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<MessageVersion> list(Viewer viewer, MessageVersionFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long total(Viewer viewer, MessageVersionFilter filter) {
        return reader.total(viewer, filter);
    }

    @Override
    public Map<LobbyMessageId, Page<MessageVersion>> of(Viewer viewer, Set<LobbyMessageId> messages, PageRequest page) {
        return reader.of(viewer, messages, page);
    }

    @Override
    public Map<LobbyMessageId, Long> count(Viewer viewer, Set<LobbyMessageId> messages) {
        return reader.count(viewer, messages);
    }

    @Override
    public Map<MessageVersionId, String> texts(Viewer viewer, Set<MessageVersionId> versions) {
        return reader.texts(viewer, versions);
    }

    @Override
    public Map<MessageVersionId, List<MessageVariant>> variants(Viewer viewer, Set<MessageVersionId> versions) {
        return reader.variants(viewer, versions);
    }

    @Override
    public Map<LobbyMessageId, Set<OrganisationId>> addressed(Viewer viewer, Set<LobbyMessageId> messages) {
        Map<LobbyMessageId, Set<OrganisationId>> addressed = new HashMap<>();
        reader.addressed(viewer, messages).forEach((id, some) -> addressed.put(id, Set.copyOf(some)));
        return addressed;
    }

    @Override
    public Map<MessageVersionId, List<MessageAsk>> asks(Viewer viewer, Set<MessageVersionId> versions) {
        return reader.asks(viewer, versions);
    }

    @Override
    public Map<MessageVersionId, Map<String, @Nullable String>> wordings(
            Viewer viewer, Set<MessageVersionId> versions) {
        Map<MessageVersionId, MessageVersion> found = reader.byIds(viewer, versions);
        Wordings wordings = wordings(viewer, found.keySet(), Viewer.DUTCH);
        Map<MessageVersionId, Map<String, @Nullable String>> written = new HashMap<>();
        found.forEach((id, version) -> written.put(id, wordings.fields(version)));
        return written;
    }

    @Override
    public Map<ComparedVersions, MessageDifference> differences(Viewer viewer, Set<ComparedVersions> compared) {
        Map<VersionNumber, MessageVersion> versions = reader.byNumbers(
                viewer,
                compared.stream()
                        .flatMap(pair -> Stream.of(from(pair), to(pair)))
                        .collect(Collectors.toSet()));
        Wordings wordings = wordings(
                viewer,
                versions.values().stream().map(MessageVersion::id).collect(Collectors.toSet()),
                viewer.locale());
        Map<ComparedVersions, MessageDifference> differences = new HashMap<>();
        for (ComparedVersions pair : compared) {
            MessageVersion from = versions.get(from(pair));
            MessageVersion to = versions.get(to(pair));
            if (from != null && to != null) {
                differences.put(
                        pair,
                        new MessageDifference(
                                pair.from(), pair.to(), differing(wordings.fields(from), wordings.fields(to))));
            }
        }
        return differences;
    }

    private Wordings wordings(Viewer viewer, Set<MessageVersionId> ids, Locale language) {
        Map<MessageVersionId, List<MessageVariant>> variants = reader.variants(viewer, ids);
        Map<MessageVersionId, List<MessageAsk>> asks = reader.asks(viewer, ids);
        Known known = lookups.of(viewer, variants.values(), asks.values());
        return new Wordings(reader.texts(viewer, ids), variants, asks, Phrases.shown(known, language));
    }

    /** What some versions say. */
    private record Wordings(
            Map<MessageVersionId, String> texts,
            Map<MessageVersionId, List<MessageVariant>> variants,
            Map<MessageVersionId, List<MessageAsk>> asks,
            Phrases phrases) {

        Map<String, @Nullable String> fields(MessageVersion version) {
            return MessageFields.wording(
                    phrases,
                    version.title(),
                    texts.getOrDefault(version.id(), ""),
                    variants.getOrDefault(version.id(), List.of()),
                    asks.getOrDefault(version.id(), List.of()));
        }
    }

    private static List<MessageFieldDifference> differing(
            Map<String, @Nullable String> from, Map<String, @Nullable String> to) {
        List<MessageFieldDifference> differing = new ArrayList<>();
        to.forEach((field, text) -> {
            String older = Objects.requireNonNullElse(from.get(field), "");
            String newer = Objects.requireNonNullElse(text, "");
            if (!older.equals(newer)) {
                differing.add(new MessageFieldDifference(field, WordDifference.between(older, newer)));
            }
        });
        return differing;
    }

    private static VersionNumber from(ComparedVersions pair) {
        return new VersionNumber(pair.messageId(), pair.from());
    }

    private static VersionNumber to(ComparedVersions pair) {
        return new VersionNumber(pair.messageId(), pair.to());
    }
}
