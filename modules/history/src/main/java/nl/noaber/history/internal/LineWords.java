package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.WordBits;
import nl.noaber.kernel.personal.WordBits.Sought;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Which words the lines of the log may have: written with each of them, and afterwards to those from before that. */
@Singleton
final class LineWords {

    private static final int BATCH = 2_000;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Database database;
    private final Transactions transactions;

    LineWords(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    static WordBits of(Collection<FieldChange> fields) {
        return WordBits.of(fields.stream()
                .flatMap(field -> Stream.of(Optional.ofNullable(field.before()), Optional.ofNullable(field.after())))
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Selects the lines after {@code :from} that may name these, from the index alone; those of which nothing is kept may
     * too. Empty when words cannot tell, and all may.
     */
    static Optional<Fragment> mayName(Names names) {
        return WordBits.sought(names).map(LineWords::having);
    }

    private static Fragment having(List<Sought> sought) {
        return sql -> sql.append("""
            SELECT id FROM change_log FORCE INDEX (change_log_words) WHERE id > :from AND (word_bits_1 IS NULL
            """)
                .appendEach("OR (word_bits_1 & :bitsOne) = :bitsOne", "bitsOne", in(0, sought))
                .appendEach("OR (word_bits_2 & :bitsTwo) = :bitsTwo", "bitsTwo", in(1, sought))
                .appendEach("OR (word_bits_3 & :bitsThree) = :bitsThree", "bitsThree", in(2, sought))
                .appendEach("OR (word_bits_4 & :bitsFour) = :bitsFour", "bitsFour", in(3, sought))
                .append(")");
    }

    private static Set<Long> in(int place, List<Sought> sought) {
        return sought.stream()
                .filter(one -> one.place() == place)
                .map(Sought::bits)
                .collect(Collectors.toSet());
    }

    private record Words(UUID id, long first, long second, long third, long fourth) {

        static Words of(UUID id, WordBits bits) {
            return new Words(id, bits.first(), bits.second(), bits.third(), bits.fourth());
        }
    }

    /** Those of the next lines from before they were written. Lines written meanwhile have theirs. */
    @Nullable
    UUID addAfter(@Nullable UUID after) {
        List<Words> found = database.sql("""
            SELECT id, fields FROM change_log WHERE id > :after AND word_bits_1 IS NULL ORDER BY id LIMIT :most
            """)
                .bind("after", after == null ? BEGINNING : after)
                .bind("most", BATCH)
                .list(row -> Words.of(row.uuid("id"), of(FieldsJson.read(row.text("fields")))));
        if (!found.isEmpty()) {
            transactions.retrying(() -> database.sql("""
                UPDATE change_log
                   SET word_bits_1 = :first, word_bits_2 = :second, word_bits_3 = :third, word_bits_4 = :fourth
                 WHERE id = :id AND word_bits_1 IS NULL
                """).updateEach(found));
        }
        return found.size() < BATCH ? null : found.getLast().id();
    }
}
