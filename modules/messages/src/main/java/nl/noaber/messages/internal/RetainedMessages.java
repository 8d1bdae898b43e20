package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holds;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageUse;
import org.jspecify.annotations.Nullable;

/** Lobby messages that were retired or withdrawn and whose time is over; what another module needs them for keeps them. */
@Singleton
final class RetainedMessages implements RetainedRecords {

    private static final String RETIRED = "RETIRED_LOBBY_MESSAGE";
    private static final String WITHDRAWN = "WITHDRAWN_LOBBY_MESSAGE";

    private final Database database;
    private final LobbyMessages messages;
    private final List<MessageUse> uses;
    private final RemovingMessages removing;

    RetainedMessages(Database database, LobbyMessages messages, List<MessageUse> uses, RemovingMessages removing) {
        this.database = database;
        this.messages = messages;
        this.uses = uses;
        this.removing = removing;
    }

    private record Old(LobbyMessageId id, LocalDate since) {

        static Old read(Row row) {
            return new Old(row.id("id", LobbyMessageId::new), DutchTime.day(row.instant("since")));
        }

        Due due(@Nullable LobbyMessage seen) {
            return new Due(RecordRef.of(LobbyMessage.TYPE, id), seen == null ? null : seen.title(), since);
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(RETIRED, List.of("CHANGED"), WITHDRAWN, List.of("WITHDRAWN"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found = freeOnes(term)
                .append("ORDER BY m.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Map<LobbyMessageId, LobbyMessage> seen =
                messages.byIds(viewer, found.stream().map(Old::id).collect(Collectors.toSet()));
        return found.stream().map(old -> old.due(seen.get(old.id()))).toList();
    }

    private Sql old(Term term) {
        Sql sql = switch (term.kind()) {
            case RETIRED -> database.sql("""
                SELECT m.id, m.updated_at AS since FROM lobby_message m
                 WHERE m.updated_at < :before AND m.state = 'RETIRED' AND m.withdrawn_at IS NULL
                """);
            case WITHDRAWN -> database.sql("""
                SELECT m.id, m.withdrawn_at AS since FROM lobby_message m
                 WHERE m.withdrawn_at < :before
                """);
            default -> throw new IllegalArgumentException("no such term: " + term);
        };
        return sql.bind("before", DutchTime.start(term.before()));
    }

    /** Whose time is over and which nothing keeps. */
    private Sql freeOnes(Term term) {
        return holds().free(old(term));
    }

    private Holds holds() {
        return Holds.of(uses, MessageUse::reason, MessageUse::using);
    }

    @Override
    public Map<String, Integer> held(Term term, int most) {
        return holds().held(() -> old(term), most);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = freeOnes(term)
                .append("AND m.id IN (:ids) ORDER BY m.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        removing.remove(viewer, still, because);
        return still.size();
    }
}
