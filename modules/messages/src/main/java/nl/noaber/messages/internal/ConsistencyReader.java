package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AgingEvidence;
import nl.noaber.messages.Consistency;
import nl.noaber.messages.Findings;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageConsistency;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageGap;
import nl.noaber.messages.SameMoney.AskedBy;

/** Reads what does not fit together in two statements: what is wrong with one message, and what two of them ask alike. */
@Singleton
final class ConsistencyReader implements Consistency {

    /** Of the messages in use: not withdrawn, achieved or retired. */
    private static final String IN_USE =
            "m.withdrawn_at IS NULL AND m.state IN ('DRAFT', 'IN_ALIGNMENT', 'AGREED', 'ACTIVE')";

    private static final String NEWEST = """
          FROM lobby_message m
          JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.number = m.number
        """;

    private static final String OF_ASK = """
        w.ask_id, w.text, w.amount, w.structural, w.from_year, w.until_year, w.budget_chapter_id, w.budget_article
        """;

    private static final String EVIDENCE = """
        , e.text, e.source, e.address, e.valid_until,
               NULL AS ask_id, NULL AS amount, NULL AS structural, NULL AS from_year, NULL AS until_year,
               NULL AS budget_chapter_id, NULL AS budget_article
          FROM lobby_message_evidence e
          JOIN lobby_message m ON m.id = e.lobby_message_id
         WHERE e.valid_until <= :until
        """;

    private static final String ASKS_NOTHING = """
        , NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        """;

    private static final String WITHOUT_CHALLENGE = """
        , w.text, NULL, NULL, NULL, w.ask_id, w.amount, w.structural, w.from_year, w.until_year,
               w.budget_chapter_id, w.budget_article
        """;

    private final Database database;
    private final Clock clock;

    ConsistencyReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private enum Sort {
        EVIDENCE,
        NO_ASK,
        NO_CHALLENGE
    }

    /** A row of one of the sorts, with how many of its sort there are. */
    private record Found<T>(Sort sort, int total, T what) {}

    @Override
    public Optional<MessageConsistency> of(Viewer viewer, int most) {
        if (!viewer.isTeam()) {
            return Optional.empty();
        }
        LocalDate today = DutchTime.today(clock);
        List<Found<Object>> found = ofOne(viewer, most, today);
        return Optional.of(new MessageConsistency(
                most,
                SameSums.of(asked(viewer), most),
                new Findings<>(
                        found.stream()
                                .filter(one -> one.sort() == Sort.EVIDENCE)
                                .map(one -> (AgingEvidence) one.what())
                                .sorted(Comparator.comparingInt(AgingEvidence::daysLeft))
                                .toList(),
                        total(found, Sort.EVIDENCE)),
                new Findings<>(
                        Stream.of(Sort.NO_ASK, Sort.NO_CHALLENGE)
                                .flatMap(sort -> found.stream()
                                        .filter(one -> one.sort() == sort)
                                        .map(one -> (MessageGap) one.what())
                                        .sorted(Comparator.comparing(
                                                gap -> gap.message().title())))
                                .limit(most)
                                .toList(),
                        total(found, Sort.NO_ASK) + total(found, Sort.NO_CHALLENGE))));
    }

    private static int total(List<Found<Object>> found, Sort sort) {
        return found.stream()
                .filter(one -> one.sort() == sort)
                .findFirst()
                .map(Found::total)
                .orElse(0);
    }

    /** What is wrong with one message: the first of each sort. */
    private List<Found<Object>> ofOne(Viewer viewer, int most, LocalDate today) {
        return database.sql("(SELECT 'EVIDENCE' AS sort, COUNT(*) OVER () AS total,")
                .append(MessageRow.COLUMNS)
                .append(EVIDENCE)
                .append(seen(viewer))
                .append("ORDER BY e.valid_until, m.id, e.position LIMIT :most)")
                .append("UNION ALL (SELECT 'NO_ASK', COUNT(*) OVER (),")
                .append(MessageRow.COLUMNS)
                .append(ASKS_NOTHING)
                .append(NEWEST)
                .append("WHERE NOT EXISTS (SELECT 1 FROM lobby_message_ask_wording w WHERE w.version_id = v.id)")
                .append(seen(viewer))
                .append("ORDER BY m.title, m.id LIMIT :most)")
                .append("UNION ALL (SELECT 'NO_CHALLENGE', COUNT(*) OVER (),")
                .append(MessageRow.COLUMNS)
                .append(WITHOUT_CHALLENGE)
                .append(NEWEST)
                .append("""
                      JOIN lobby_message_ask_wording w ON w.version_id = v.id
                     WHERE NOT EXISTS (SELECT 1 FROM lobby_message_challenge about WHERE about.lobby_message_id = m.id)
                    """)
                .append(seen(viewer))
                .append("ORDER BY m.title, m.id, w.position LIMIT :most)")
                .bind("until", today.plusDays(DAYS_AHEAD))
                .bind("most", most)
                .list(row -> found(row, today));
    }

    private static Fragment seen(Viewer viewer) {
        return sql -> sql.append("AND").append(IN_USE).append(Sight.of(viewer));
    }

    private static Found<Object> found(Row row, LocalDate today) {
        Sort sort = row.choice("sort", Sort.class);
        LobbyMessage message = MessageRow.read(row).shown();
        return new Found<>(
                sort,
                Math.toIntExact(row.longNumber("total")),
                switch (sort) {
                    case EVIDENCE -> aging(message, EvidenceRow.read(row), today);
                    case NO_ASK -> new MessageGap(message, null);
                    case NO_CHALLENGE -> new MessageGap(message, AskRow.read(row));
                });
    }

    private static AgingEvidence aging(LobbyMessage message, MessageEvidence evidence, LocalDate today) {
        LocalDate until = Objects.requireNonNull(evidence.validUntil());
        return new AgingEvidence(message, evidence, Math.toIntExact(ChronoUnit.DAYS.between(today, until)));
    }

    /** The asks of which another message asks the same round and chapter for the same money, the highest first. */
    private List<AskedBy> asked(Viewer viewer) {
        return database.sql("SELECT asked.* FROM (SELECT")
                .append(MessageRow.COLUMNS)
                .append(",")
                .append(OF_ASK)
                .append("""
                    , MIN(m.id) OVER (PARTITION BY m.budget_year, w.budget_chapter_id, w.amount, w.structural) AS lowest,
                    MAX(m.id) OVER (PARTITION BY m.budget_year, w.budget_chapter_id, w.amount, w.structural) AS highest
                    """)
                .append(NEWEST)
                .append("""
                      JOIN lobby_message_ask_wording w ON w.version_id = v.id
                     WHERE w.amount IS NOT NULL AND w.budget_chapter_id IS NOT NULL
                    """)
                .append(seen(viewer))
                .append("""
                    ) asked
                    WHERE asked.lowest <> asked.highest
                    ORDER BY asked.amount DESC, asked.budget_year DESC, asked.budget_chapter_id, asked.title, asked.id
                    """)
                .list(row -> new AskedBy(MessageRow.read(row).shown(), AskRow.read(row)));
    }

    @Override
    public Fragment inUse(Viewer viewer) {
        return sql -> sql.append("""
            (SELECT m.id, MAX(v.number) AS substantive
               FROM lobby_message m
               JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.nature = 'SUBSTANTIVE'
              WHERE TRUE
            """).append(seen(viewer)).append("GROUP BY m.id)");
    }
}
